package org.kith.engine.store.sql;

import org.kith.engine.model.Coded;

/** Finds constants by what stands in the library. */
final class Codes {

    private Codes() {}

    /** @throws IllegalArgumentException if there is no such constant: a newer library would have been refused */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getSimpleName() + " has the code " + code);
    }
}
