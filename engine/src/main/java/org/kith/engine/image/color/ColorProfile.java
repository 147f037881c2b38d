package org.kith.engine.image.color;

import java.awt.Transparency;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** Other colours than those of all screens (sRGB), by an ICC profile, as LittleCMS makes the one of the other. Thread-safe. */
public final class ColorProfile {

    /** Differences of so many levels nobody sees: profiles that are sRGB in other words are none. */
    private static final int SAME_LEVELS = 3;

    /** Shades of each colour that are compared. */
    private static final int SHADES = 6;

    /** Pixels made at a time, so that little is held twice. */
    private static final int PIXELS_AT_ONCE = 1 << 18;

    private static final int BGR = 3;

    private final ICC_ColorSpace colors;

    private ColorProfile(ICC_ColorSpace colors) {
        this.colors = colors;
    }

    /** Empty where it changes nothing, is broken, or of colours that pixels of red, green and blue, or gray, do not have. */
    public static Optional<ColorProfile> of(byte[] icc) {
        try {
            ICC_ColorSpace colors = new ICC_ColorSpace(ICC_Profile.getInstance(icc));
            boolean known = colors.getType() == ColorSpace.TYPE_RGB || colors.getType() == ColorSpace.TYPE_GRAY;
            ColorProfile profile = new ColorProfile(colors);
            return known && profile.changes() ? Optional.of(profile) : Optional.empty();
        } catch (IllegalArgumentException | CMMException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private boolean changes() {
        byte[] shades = new byte[BGR * SHADES * SHADES * SHADES];
        for (int i = 0; i < shades.length / BGR; i++) {
            shades[BGR * i] = shade(i % SHADES);
            shades[BGR * i + 1] = shade(isGray() ? i % SHADES : i / SHADES % SHADES);
            shades[BGR * i + 2] = shade(isGray() ? i % SHADES : i / SHADES / SHADES);
        }
        byte[] made = shades.clone();
        toScreen(made);
        for (int i = 0; i < made.length; i++) {
            if (Math.abs((made[i] & 0xff) - (shades[i] & 0xff)) > SAME_LEVELS) {
                return true;
            }
        }
        return false;
    }

    private static byte shade(int n) {
        return (byte) (n * 255 / (SHADES - 1));
    }

    private boolean isGray() {
        return colors.getNumComponents() == 1;
    }

    /** Colours of all screens in the same place. */
    public void toScreen(byte[] bgr) {
        ColorConvertOp convert = new ColorConvertOp(null);
        int pixels = bgr.length / BGR;
        for (int from = 0; from < pixels; from += PIXELS_AT_ONCE) {
            int count = Math.min(PIXELS_AT_ONCE, pixels - from);
            BufferedImage source = isGray() ? gray(bgr, from, count) : colored(bgr, from, count);
            BufferedImage target = new BufferedImage(count, 1, BufferedImage.TYPE_3BYTE_BGR);
            BufferedImage made = convert.filter(source, target);
            byte[] bytes = ((DataBufferByte) made.getRaster().getDataBuffer()).getData();
            System.arraycopy(bytes, 0, bgr, BGR * from, BGR * count);
        }
    }

    private BufferedImage colored(byte[] bgr, int from, int count) {
        ComponentColorModel model =
                new ComponentColorModel(colors, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        byte[] part = new byte[BGR * count];
        System.arraycopy(bgr, BGR * from, part, 0, part.length);
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(part, part.length), count, 1, part.length, BGR, new int[] {2, 1, 0}, null);
        return new BufferedImage(model, raster, false, null);
    }

    private BufferedImage gray(byte[] bgr, int from, int count) {
        ComponentColorModel model =
                new ComponentColorModel(colors, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        byte[] part = new byte[count];
        for (int i = 0; i < count; i++) {
            part[i] = bgr[BGR * (from + i)];
        }
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(part, part.length), count, 1, count, 1, new int[] {0}, null);
        return new BufferedImage(model, raster, false, null);
    }
}
