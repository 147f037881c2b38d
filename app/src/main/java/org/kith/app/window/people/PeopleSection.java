package org.kith.app.window.people;

/** Parts of the People page, from top to bottom. */
enum PeopleSection {
    NAMED,
    UNNAMED,
    /** Groups of one face, most of them strangers: shown when asked for. */
    SEEN_ONCE;

    static PeopleSection of(GroupTile tile) {
        if (tile.isNamed()) {
            return NAMED;
        }
        return tile.faces() > 1 ? UNNAMED : SEEN_ONCE;
    }
}
