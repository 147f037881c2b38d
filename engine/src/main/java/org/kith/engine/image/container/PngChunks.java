package org.kith.engine.image.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The parts of a PNG that are about its picture (PNG, 5.3 and 11.3). */
public final class PngChunks {

    private static final int HEADER_BYTES = 8;

    /** Of what stands packed in one. */
    private static final int MOST_UNPACKED_BYTES = 4 << 20;

    /** How ImageMagick and exiftool write EXIF where a PNG has no place for it, in hexadecimal digits. */
    private static final List<String> RAW_EXIF = List.of("Raw profile type exif", "Raw profile type APP1");

    private final byte[] png;

    private record Chunk(String name, int from, int to) {}

    private final List<Chunk> chunks = new ArrayList<>();

    private PngChunks(byte[] png) {
        this.png = png;
    }

    public static PngChunks of(byte[] png) {
        PngChunks all = new PngChunks(png);
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int at = HEADER_BYTES;
        while (at + 12 <= png.length) {
            int length = bytes.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                break; // cut short, or broken
            }
            all.chunks.add(new Chunk(new String(png, at + 4, 4, ISO_8859_1), at + 8, at + 8 + length));
            at += 12 + length;
        }
        return all;
    }

    /** What a TIFF would say of the photo. */
    public Optional<byte[]> exif() {
        return chunks.stream()
                .filter(chunk -> chunk.name.equals("eXIf"))
                .findFirst()
                .map(chunk -> Arrays.copyOfRange(png, chunk.from, chunk.to))
                .or(this::rawExif);
    }

    private Optional<byte[]> rawExif() {
        return chunks.stream()
                .filter(chunk -> RAW_EXIF.contains(keyword(chunk)))
                .flatMap(chunk -> text(chunk).stream())
                .map(PngChunks::ofDigits)
                .filter(bytes -> ExifBlock.tiffIn(bytes).isPresent())
                .findFirst();
    }

    /** The ICC profile of its colours. */
    public Optional<byte[]> profile() {
        return chunks.stream()
                .filter(chunk -> chunk.name.equals("iCCP"))
                .findFirst()
                .map(chunk -> unpacked(after(chunk, 1) + 1, chunk.to));
    }

    private String keyword(Chunk chunk) {
        boolean text = chunk.name.equals("zTXt") || chunk.name.equals("tEXt") || chunk.name.equals("iTXt");
        int end = after(chunk, 1) - 1;
        return text && end > chunk.from ? new String(png, chunk.from, end - chunk.from, ISO_8859_1) : "";
    }

    private Optional<String> text(Chunk chunk) {
        int at = after(chunk, 1);
        byte[] text =
                switch (chunk.name) {
                    case "tEXt" -> Arrays.copyOfRange(png, at, chunk.to);
                    case "zTXt" -> unpacked(at + 1, chunk.to);
                    default -> international(chunk, at);
                };
        return text.length == 0 ? Optional.empty() : Optional.of(new String(text, ISO_8859_1));
    }

    /** Whether it is packed and how, language, the keyword in it, text. */
    private byte[] international(Chunk chunk, int at) {
        boolean packed = at < chunk.to && png[at] == 1;
        int text = after(new Chunk(chunk.name, Math.min(at + 2, chunk.to), chunk.to), 2);
        return packed ? unpacked(text, chunk.to) : Arrays.copyOfRange(png, text, chunk.to);
    }

    /** Behind so many zeros; at most the end. */
    private int after(Chunk chunk, int zeros) {
        int left = zeros;
        for (int i = chunk.from; i < chunk.to; i++) {
            if (png[i] == 0 && --left == 0) {
                return i + 1;
            }
        }
        return chunk.to;
    }

    private byte[] unpacked(int from, int to) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(png, Math.min(from, to), Math.max(0, to - from));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] some = new byte[1 << 14];
            int more = inflater.inflate(some);
            while (more > 0 && all.size() <= MOST_UNPACKED_BYTES) {
                all.write(some, 0, more);
                more = inflater.inflate(some);
            }
            return all.size() > MOST_UNPACKED_BYTES ? new byte[0] : all.toByteArray();
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    /** A line with its name, one with the number of bytes, then two digits a byte in lines. */
    private static byte[] ofDigits(String text) {
        String[] lines = text.strip().split("\\s+", 3);
        String digits = lines.length < 3 ? "" : lines[2];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int high = -1;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit >= 0) {
                if (high >= 0) {
                    bytes.write(high << 4 | digit);
                }
                high = high < 0 ? digit : -1;
            }
        }
        return bytes.toByteArray();
    }
}
