package org.kith.app.window.people;

import java.util.Comparator;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.PersonName;

/** In which order people stand on their page; those who are pinned come first in each. */
public enum PeopleOrder {
    /** Most faces first. */
    SIZE,
    /** Whatever the case of its letters; who has none by size. */
    NAME,
    /** Who came last first. */
    NEWEST,
    /** The oldest first; whose birth is not known by size. */
    BIRTH;

    Comparator<GroupTile> tiles() {
        return Comparator.<GroupTile, Boolean>comparing(GroupTile::pinned, Comparator.reverseOrder())
                .thenComparing(others());
    }

    private Comparator<GroupTile> others() {
        Comparator<GroupTile> bySize = Comparator.comparingInt(GroupTile::faces).reversed();
        return switch (this) {
            case SIZE -> bySize;
            case NAME ->
                Comparator.comparing(GroupTile::name, Comparator.nullsLast(Comparator.comparing(PersonName::fold)))
                        .thenComparing(bySize);
            case NEWEST ->
                Comparator.comparingLong((GroupTile tile) -> tile.id().value()).reversed();
            case BIRTH ->
                Comparator.comparing(GroupTile::born, Comparator.nullsLast(Comparator.<BirthDate>naturalOrder()))
                        .thenComparing(bySize);
        };
    }

    /** In which order the user wants to see people. FX thread only. */
    public interface Choice {

        PeopleOrder order();

        void choose(PeopleOrder order);

        /** Forgotten with the window. */
        static Choice forNow() {
            return new Choice() {
                private PeopleOrder now = PeopleOrder.SIZE;

                @Override
                public PeopleOrder order() {
                    return now;
                }

                @Override
                public void choose(PeopleOrder order) {
                    now = order;
                }
            };
        }
    }
}
