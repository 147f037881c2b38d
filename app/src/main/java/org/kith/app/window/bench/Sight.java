package org.kith.app.window.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TreeView;
import javafx.scene.image.ImageView;

/** What can be seen in the window. FX thread only. */
final class Sight {

    static final String PHOTOS = "#photo-grid";
    static final String PEOPLE = "#people .virtual-flow";
    static final String PERSON = "#person-photos .virtual-flow";

    static final String SCRUBBER = "#scrubber";

    private final Scene scene;

    Sight(Scene scene) {
        this.scene = scene;
    }

    Optional<Node> find(String selector) {
        return Optional.ofNullable(scene.lookup(selector));
    }

    Optional<ScrollBar> scrollBar(Node within) {
        return within.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible())
                .findFirst();
    }

    /** Every tile of the grid that exists, in sight or not. */
    private Set<Node> tiles() {
        Node grid = scene.lookup(PHOTOS);
        return grid == null ? Set.of() : grid.lookupAll(".photo-tile");
    }

    int liveTiles() {
        return tiles().size();
    }

    int tilesInSight() {
        return (int) tiles().stream().filter(Node::isVisible).count();
    }

    private static boolean hasPicture(Node tile) {
        return tile.lookupAll("ImageView").stream().anyMatch(view -> ((ImageView) view).getImage() != null);
    }

    boolean aPicture() {
        return tiles().stream().filter(Node::isVisible).anyMatch(Sight::hasPicture);
    }

    boolean allPictures() {
        List<Node> inSight = tiles().stream().filter(Node::isVisible).toList();
        return !inSight.isEmpty() && inSight.stream().allMatch(Sight::hasPicture);
    }

    /** Whether a job is being worked on. */
    boolean busy() {
        return find("#jobs-pause").map(Node::getParent).filter(Node::isVisible).isPresent();
    }

    /** Goes to a page as a click in the side bar does. */
    void select(int sideBarLine) {
        find("#side-bar")
                .filter(TreeView.class::isInstance)
                .ifPresent(tree -> ((TreeView<?>) tree).getSelectionModel().select(sideBarLine));
    }
}
