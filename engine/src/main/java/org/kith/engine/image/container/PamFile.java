package org.kith.engine.image.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Map;

/** Netpbm's latest form (pam(5)) in one of its older ones: OpenCV exchanges red and blue of it, and has no word of opacity. */
public final class PamFile {

    private static final String END = "ENDHDR\n";
    private static final int MOST_HEADER_BYTES = 4096;
    private static final int OF_COLORS = 3;

    private PamFile() {}

    /** Over white; what is no such file, or broken, as it is. */
    public static byte[] asPnm(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, MOST_HEADER_BYTES), ISO_8859_1);
        int end = head.indexOf(END);
        if (!head.startsWith("P7\n") || end < 0) {
            return content;
        }
        Map<String, String> said = new HashMap<>();
        for (String line : head.substring(0, end).split("\n", -1)) {
            String[] words = line.strip().split("\\s+", 2);
            said.put(words[0], words.length < 2 ? "" : words[1]);
        }
        try {
            return convert(
                    content,
                    end + END.length(),
                    Integer.parseInt(said.getOrDefault("WIDTH", "")),
                    Integer.parseInt(said.getOrDefault("HEIGHT", "")),
                    Integer.parseInt(said.getOrDefault("DEPTH", "")),
                    Integer.parseInt(said.getOrDefault("MAXVAL", "")));
        } catch (NumberFormatException e) {
            return content;
        }
    }

    private static byte[] convert(byte[] content, int from, int width, int height, int depth, int white) {
        int each = white > 255 ? 2 : 1;
        int channels = depth < OF_COLORS ? 1 : OF_COLORS;
        long pixels = (long) width * height;
        boolean whole = pixels > 0 && white > 0 && depth >= 1 && pixels <= (content.length - from) / (depth * each);
        if (!whole || depth > OF_COLORS + 1) {
            return content;
        }
        byte[] head = "P%d\n%d %d\n255\n"
                .formatted(channels == 1 ? 5 : 6, width, height)
                .getBytes(ISO_8859_1);
        byte[] pnm = new byte[(int) (head.length + pixels * channels)];
        System.arraycopy(head, 0, pnm, 0, head.length);
        int at = from;
        int to = head.length;
        for (long pixel = 0; pixel < pixels; pixel++) {
            int alpha = depth == channels ? 255 : sample(content, at + channels * each, each, white);
            for (int channel = 0; channel < channels; channel++) {
                int value = sample(content, at + channel * each, each, white);
                pnm[to++] = (byte) ((value * alpha + 255 * (255 - alpha)) / 255);
            }
            at += depth * each;
        }
        return pnm;
    }

    /** 0 to 255. */
    private static int sample(byte[] content, int at, int bytes, int white) {
        int value = bytes == 1 ? content[at] & 0xff : (content[at] & 0xff) << 8 | (content[at + 1] & 0xff);
        return Math.min(255, 255 * value / white);
    }
}
