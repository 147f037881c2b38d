package org.kith.engine.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kith.engine.model.PersonName;

/** Finds names that somebody who wrote another may have meant. */
final class Spelling {

    private static final int AT_MOST = 3;

    private Spelling() {}

    private record Near(String name, int edits) {}

    /** Names with about one letter in three different, or with the text in them; nearest first, three at most. */
    static List<String> near(String text, List<String> names) {
        String wanted = PersonName.fold(text);
        int length = wanted.codePointCount(0, wanted.length());
        int tolerance = Math.max(1, length / 3);
        List<Near> near = new ArrayList<>();
        for (String name : names) {
            String key = PersonName.fold(name);
            int edits = edits(wanted.codePoints().toArray(), key.codePoints().toArray());
            boolean inside = length > 1 && key.contains(wanted);
            if (edits <= tolerance || inside) {
                near.add(new Near(name, edits));
            }
        }
        near.sort(Comparator.comparingInt(Near::edits).thenComparing(Near::name));
        return near.stream().limit(AT_MOST).map(Near::name).toList();
    }

    /** Levenshtein distance: characters to insert, delete or replace. */
    private static int edits(int[] a, int[] b) {
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length];
    }
}
