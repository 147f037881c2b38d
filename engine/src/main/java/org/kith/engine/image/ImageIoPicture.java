package org.kith.engine.image;

/**
 * What ImageIO could read.
 *
 * @param bgr blue, green, red bytes of {@code size}
 * @param fullSize as stored; larger than {@code size} where every n-th pixel only was read
 * @param complete false where the file broke off on the way
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ImageIoPicture(byte[] bgr, PixelSize size, PixelSize fullSize, boolean complete) {}
