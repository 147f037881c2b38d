package org.kith.app.window.fx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * A row of controls that leaves out those one needs least, in the order they are named, where it has too little room for all of
 * them: else the window's edge would cut off whatever stands last. FX thread only.
 */
public final class NarrowingBar extends HBox {

    private final List<Node> lessNeeded;

    /**
     * Of these children.
     *
     * @param lessNeeded children, or parts of them; whether they are visible and managed is decided here alone
     */
    public NarrowingBar(double spacing, List<? extends Node> lessNeeded, Node... children) {
        super(spacing, children);
        this.lessNeeded = List.copyOf(lessNeeded);
        setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
        double missing = widthOfAll() - getWidth();
        for (Node node : lessNeeded) {
            boolean shown = missing <= 0;
            missing -= widthOf(node);
            if (node.isManaged() != shown) {
                node.setManaged(shown);
                node.setVisible(shown);
            }
        }
        super.layoutChildren();
    }

    private double widthOfAll() {
        double out = lessNeeded.stream()
                .filter(node -> !node.isManaged())
                .mapToDouble(this::widthOf)
                .sum();
        return out + computeMinWidth(-1);
    }

    private double widthOf(Node node) {
        return node.minWidth(-1) + (node.getParent() instanceof HBox row ? row.getSpacing() : getSpacing());
    }
}
