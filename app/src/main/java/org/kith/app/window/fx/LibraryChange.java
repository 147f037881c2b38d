package org.kith.app.window.fx;

/**
 * What has changed in the library since the last one of these; views query again.
 *
 * @param photos photos came or changed, or their problems did
 * @param people people, groups or verdicts did
 * @param damaged it was found to be damaged
 */
public record LibraryChange(boolean photos, boolean people, boolean damaged) {

    static final LibraryChange NONE = new LibraryChange(false, false, false);

    LibraryChange and(LibraryChange other) {
        return new LibraryChange(photos || other.photos, people || other.people, damaged || other.damaged);
    }
}
