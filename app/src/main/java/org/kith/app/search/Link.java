package org.kith.app.search;

import java.util.Locale;

/** Words between what is looked for; the key in the word files is {@code link.} and the name. */
enum Link {
    /** Before somebody who is not to be on it. */
    NOT,
    /** Before, or behind, those who are to be on it with nobody else. */
    ONLY,
    OR,
    AND,
    /** Behind somebody who is not to be on it. */
    AFTER_NOT,
    /** Behind those who are to be on it with nobody else. */
    AFTER_ONLY,
    /** Says nothing, before what is looked for. */
    BEFORE,
    /** Says nothing, behind it. */
    AFTER,
    COMMA;

    String key() {
        return "link." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
