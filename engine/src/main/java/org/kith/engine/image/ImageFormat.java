package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import org.kith.engine.image.raw.RawFile;
import org.kith.engine.image.raw.RawKind;

/** Picture formats, told by their first bytes: extensions lie. */
public enum ImageFormat {
    /** Including MPO, which is several JPEGs one after the other; the first is the picture. */
    JPEG("JPEG"),
    PNG("PNG"),
    GIF("GIF"),
    BMP("BMP"),
    TIFF("TIFF"),
    WEBP("WebP"),
    JPEG_2000("JPEG 2000"),
    PNM("PNM"),
    TGA("TGA"),
    ICO("ICO"),
    HEIC("HEIC"),
    AVIF("AVIF"),
    JPEG_XL("JPEG XL"),
    PSD("PSD"),
    /** Of a camera; those that begin as a TIFF are told from one by {@link RawFile}. */
    RAW("RAW"),
    /** Moving pictures, of any container that Kith knows; no picture by itself. */
    VIDEO("video"),
    UNKNOWN("unknown");

    /** Enough of a file's beginning to tell its format. */
    public static final int HEAD_BYTES = 256;

    private static final int TS_PACKET_BYTES = 188;
    private static final int TS_SYNC = 0x47;

    private static final int TGA_HEADER_BYTES = 18;

    private final String label;

    ImageFormat(String label) {
        this.label = label;
    }

    /** Whether such a file is a photo. */
    public boolean isPicture() {
        return this != UNKNOWN && this != VIDEO;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /**
     * The format of a file.
     *
     * @param content the whole file, or at least its first {@value #HEAD_BYTES} bytes
     * @param fileName asked only for TGA, which has no signature
     */
    public static ImageFormat of(byte[] content, String fileName) {
        if (starts(content, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        } else if (starts(content, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        } else if (starts(content, 0, "GIF87a") || starts(content, 0, "GIF89a")) {
            return GIF;
        } else if (starts(content, 0, "RIFF") && starts(content, 8, "WEBP")) {
            return WEBP;
        } else if (RawKind.ofSignature(content).isPresent()) {
            return RAW;
        } else if (starts(content, 0, "8BPS")) {
            return PSD;
        } else if (isTiff(content)) {
            return TIFF;
        } else if (starts(content, 4, "jP  \r\n\u0087\n") || starts(content, 0, "\u00ffO\u00ffQ")) {
            return JPEG_2000;
        } else if (starts(content, 0, "\u00ff\n") || starts(content, 4, "JXL \r\n\u0087\n")) {
            return JPEG_XL;
        } else if (starts(content, 4, "ftyp")) {
            return ofBrands(content);
        } else if (isVideo(content)) {
            return VIDEO;
        }
        return ofWeakSignature(content, fileName);
    }

    /** Signatures of two or three bytes, which other files may have by chance. */
    private static ImageFormat ofWeakSignature(byte[] content, String fileName) {
        if (starts(content, 0, "BM") && content.length >= 26 && starts(content, 6, "\0\0\0\0")) {
            return BMP;
        } else if (isPnm(content)) {
            return PNM;
        } else if (starts(content, 0, "\0\0\1\0")
                && content.length >= 22
                && at(content, 5) == 0
                && at(content, 9) == 0) {
            return ICO;
        } else if (fileName.toLowerCase(Locale.ROOT).endsWith(".tga") && hasTgaHeader(content)) {
            return TGA;
        }
        return UNKNOWN;
    }

    private static boolean isTiff(byte[] content) {
        return starts(content, 0, "II*\0")
                || starts(content, 0, "MM\0*")
                || starts(content, 0, "II+\0")
                || starts(content, 0, "MM\0+");
    }

    /** ISO base media files (ISO/IEC 23008-12): the major brand may be the general "mif1", so the others count too. */
    private static ImageFormat ofBrands(byte[] content) {
        int end = Math.min(content.length, Math.min(HEAD_BYTES, at(content, 3)));
        String brands = new String(content, 8, Math.max(0, end - 8), ISO_8859_1);
        if (brands.contains("avif") || brands.contains("avis")) {
            return AVIF;
        }
        boolean heif =
                brands.contains("hei") || brands.contains("hev") || brands.contains("mif1") || brands.contains("msf1");
        if (heif) {
            return HEIC;
        }
        boolean sound = starts(content, 8, "M4A ") || starts(content, 8, "M4B ") || starts(content, 8, "M4P ");
        return sound || brands.isEmpty() ? UNKNOWN : VIDEO;
    }

    /** QuickTime without a brand, Matroska, AVI, Windows Media, transport streams of camcorders, MPEG. */
    private static boolean isVideo(byte[] content) {
        return starts(content, 4, "moov")
                || starts(content, 4, "mdat")
                || starts(content, 4, "wide")
                || starts(content, 4, "pnot")
                || starts(content, 0, "\u001aE\u00df\u00a3")
                || (starts(content, 0, "RIFF") && starts(content, 8, "AVI "))
                || starts(content, 0, "0&\u00b2u\u008ef\u00cf\u0011")
                || isTransportStream(content)
                || starts(content, 0, "\0\0\u0001\u00ba")
                || starts(content, 0, "\0\0\u0001\u00b3");
    }

    /** Packets of 188 bytes, before each of them four more on disks (ISO/IEC 13818-1, 2.4.3; AVCHD). */
    private static boolean isTransportStream(byte[] content) {
        return isSync(content, 0, TS_PACKET_BYTES) || isSync(content, 4, TS_PACKET_BYTES + 4);
    }

    private static boolean isSync(byte[] content, int first, int step) {
        return at(content, first) == TS_SYNC && at(content, first + step) == TS_SYNC;
    }

    private static boolean isPnm(byte[] content) {
        return at(content, 0) == 'P'
                && at(content, 1) >= '1'
                && at(content, 1) <= '7'
                && Character.isWhitespace(at(content, 2));
    }

    /** Truevision TGA 2.0, fields 2..5: colour map type, image type, sides, pixel depth. */
    private static boolean hasTgaHeader(byte[] content) {
        if (content.length < TGA_HEADER_BYTES || at(content, 1) > 1) {
            return false;
        }
        int type = at(content, 2) & ~8;
        int depth = at(content, 16);
        boolean knownDepth = depth == 8 || depth == 15 || depth == 16 || depth == 24 || depth == 32;
        boolean hasSides = (at(content, 12) | at(content, 13)) != 0 && (at(content, 14) | at(content, 15)) != 0;
        return type >= 1 && type <= 3 && knownDepth && hasSides;
    }

    private static boolean starts(byte[] content, int offset, String signature) {
        if (content.length < offset + signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if (at(content, offset + i) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int at(byte[] content, int i) {
        return i < content.length ? content[i] & 0xff : -1;
    }
}
