package org.kith.engine.place;

import java.nio.charset.StandardCharsets;

/** Many short texts in one array: as objects, they would take ten times the memory. */
final class Lines {

    private final byte[] utf8;
    private final int[] ends;

    private Lines(byte[] utf8, int[] ends) {
        this.utf8 = utf8;
        this.ends = ends;
    }

    /** With line breaks between them. */
    static Lines of(byte[] utf8) {
        int count = 1;
        for (byte b : utf8) {
            count += b == '\n' ? 1 : 0;
        }
        int[] ends = new int[count];
        int line = 0;
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] == '\n') {
                ends[line++] = i;
            }
        }
        ends[line] = utf8.length;
        return new Lines(utf8, ends);
    }

    int count() {
        return ends.length;
    }

    String get(int line) {
        int start = line == 0 ? 0 : ends[line - 1] + 1;
        return new String(utf8, start, ends[line] - start, StandardCharsets.UTF_8);
    }
}
