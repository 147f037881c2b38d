package org.kith.engine.image;

/** Decodes files of some formats. Thread-safe. */
@FunctionalInterface
interface PictureDecoder {

    /**
     * The picture of a file as it is stored: orientation and colour profile are applied by {@link ImageDecoder}.
     *
     * @param file the whole of it
     * @param scope in which the pixels are freed
     * @throws UnreadablePhotoException if nothing of it can be shown, with the reason
     */
    StoredPicture decode(byte[] file, ImageFormat format, NativeScope scope) throws UnreadablePhotoException;
}
