package org.kith.app.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kith.engine.model.folder.ForeignKind;
import org.kith.engine.model.folder.PassedOver;

/** Says whose what is that is passed over: the same in the window and on the command line. */
public final class ForeignText {

    /** In one sentence: more would not be read. */
    private static final int MOST_KINDS = 4;

    private ForeignText() {}

    /** The program, and what it keeps there. */
    public static String of(ForeignKind kind, Text text) {
        return text.get("foreign." + kind.code().replace('_', '-'));
    }

    /** How many files of it there are. */
    public static String files(Collection<PassedOver> passedOver, Text text) {
        int files = passedOver.stream().mapToInt(PassedOver::files).sum();
        boolean more = passedOver.stream().anyMatch(PassedOver::more);
        String count = text.get("count.file", files);
        return more ? text.get("foreign.or-more", count) : count;
    }

    /** In how many folders. */
    public static String folders(Collection<PassedOver> passedOver, Text text) {
        return text.get("count.folder", (int)
                passedOver.stream().map(PassedOver::folder).distinct().count());
    }

    /** Whose it is, those of most files first. */
    public static String kinds(Collection<PassedOver> passedOver, Text text) {
        Map<ForeignKind, Integer> files = new LinkedHashMap<>();
        passedOver.forEach(some -> files.merge(some.kind(), some.files(), Integer::sum));
        List<String> kinds = files.entrySet().stream()
                .sorted(Map.Entry.<ForeignKind, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(kind -> of(kind.getKey(), text))
                .toList();
        String first = kinds.stream().limit(MOST_KINDS).collect(Collectors.joining("; "));
        return kinds.size() > MOST_KINDS ? first + "; …" : first;
    }
}
