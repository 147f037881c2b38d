package org.kith.app.window.people;

import java.util.List;
import java.util.stream.Stream;
import org.kith.engine.review.Review;

/**
 * What the People page shows.
 *
 * @param seenOnceShown whether the groups of one face are unfolded
 * @param hidden people the user put out of sight; counted nowhere
 * @param hiddenShown whether they are unfolded
 */
public record PeopleTiles(
        List<GroupTile> named,
        List<GroupTile> unnamed,
        List<GroupTile> seenOnce,
        boolean seenOnceShown,
        List<GroupTile> hidden,
        boolean hiddenShown) {

    static final PeopleTiles NONE = new PeopleTiles(List.of(), List.of(), List.of(), false, List.of(), false);

    public boolean isEmpty() {
        return named.isEmpty() && unnamed.isEmpty() && seenOnce.isEmpty() && hidden.isEmpty();
    }

    /** Also those named since the page was sorted, wherever they stand. */
    public int people() {
        return (int) all().filter(GroupTile::isNamed).count();
    }

    /** Groups without a name; faces seen once are folded away, and are counted there. */
    public int groups() {
        return (int) Stream.concat(named.stream(), unnamed.stream())
                .filter(tile -> !tile.isNamed())
                .count();
    }

    /** Answers that would name most of the faces without a name. */
    public int questions() {
        return Review.Outlook.of(all().filter(tile -> !tile.isNamed())
                        .map(GroupTile::faces)
                        .toList())
                .answers();
    }

    private Stream<GroupTile> all() {
        return Stream.of(named, unnamed, seenOnce).flatMap(List::stream);
    }

    List<GroupTile> visible() {
        return Stream.of(
                        named,
                        unnamed,
                        seenOnceShown ? seenOnce : List.<GroupTile>of(),
                        hiddenShown ? hidden : List.<GroupTile>of())
                .flatMap(List::stream)
                .toList();
    }
}
