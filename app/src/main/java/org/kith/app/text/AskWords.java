package org.kith.app.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page says that asks somebody who is on photos, in the language of whoever is asked. */
public final class AskWords {

    private static final List<String> NAMES = List.of(
            "title",
            "intro",
            "intro-speak",
            "you",
            "you-example",
            "begin",
            "kept",
            "not-kept",
            "private",
            "photo",
            "tap",
            "all-said",
            "nobody-asked",
            "note",
            "note-example",
            "left",
            "none-left",
            "finish",
            "previous",
            "next",
            "to-end",
            "face",
            "who",
            "name",
            "done",
            "unknown",
            "nobody",
            "thanks",
            "end",
            "named",
            "not-known",
            "open",
            "copy-hint",
            "save",
            "go-on",
            "send",
            "sent",
            "saved",
            "copy",
            "copied",
            "no-script");

    private AskWords() {}

    /** By their names; what the page puts in at its time stays as it stands: {0}. */
    public static Map<String, String> of(Text text) {
        return NAMES.stream()
                .collect(Collectors.toMap(name -> name, name -> text.get("ask.page." + name, "{0}", "{1}")));
    }
}
