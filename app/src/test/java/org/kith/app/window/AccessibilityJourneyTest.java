package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What a screen reader says of the window: whatever the keyboard can come to has a role and a name, on every page. */
class AccessibilityJourneyTest extends PhotosJourney {

    /** What is wrong, by page: a set, since many tiles are wrong in one way. */
    private final Set<String> nameless = new TreeSet<>();

    private final List<String> walked = new ArrayList<>();

    @Test
    void whateverTheKeyboardComesToHasARoleAndAName() throws Exception {
        walk("photos");
        press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        await(() -> isShown("#acts-bar"));
        walk("photos that are selected");
        type(KeyCode.HOME, KeyCode.ENTER);
        await(() -> isShown("#photo-canvas"));
        type(KeyCode.I);
        walk("a photo with its information");
        type(KeyCode.ESCAPE);
        await(() -> isShown("#photo-grid"));

        toPage("People");
        await(() -> isShown("#people"));
        walk("people");
        clickOn("#open-review");
        await(() -> isShown("#review"));
        walk("review");
        type(KeyCode.ESCAPE);
        page("Duplicates");
        page("Map");
        press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
        await(() -> isShown("#history"));
        walk("history");
        clickOn("#open-settings");
        await(() -> isShown(".settings"));
        walk("settings");

        assertThat(walked).hasSizeGreaterThanOrEqualTo(9);
        assertThat(nameless).isEmpty();
    }

    private void page(String label) throws TimeoutException {
        toPage(label);
        await(() -> lookup("#page-title").<Labeled>query().getText().equals(label));
        walk(label);
    }

    private void walk(String page) {
        WaitForAsyncUtils.waitForFxEvents();
        int[] controls = new int[1];
        interact(() -> visit(stage.getScene().getRoot(), page, controls));
        assertThat(controls[0]).as(page).isGreaterThan(5);
        walked.add(page);
    }

    private void visit(Node node, String page, int[] controls) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            controls[0]++;
            check(node, page);
        }
        if (node instanceof Parent parent && !isWhole(node)) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, page, controls));
        }
    }

    /** A screen reader is told of it as one. */
    private static boolean isWhole(Node node) {
        return node instanceof TextInputControl || node instanceof ComboBoxBase<?> || node instanceof Spinner<?>;
    }

    private void check(Node node, String page) {
        String name = nameOf(node);
        AccessibleRole role = node.getAccessibleRole();
        boolean plain = role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT;
        if (name.isBlank() || (plain && !(node instanceof Control))) {
            nameless.add(page + ": " + node.getClass().getSimpleName() + " #" + node.getId() + " "
                    + node.getStyleClass() + (name.isBlank() ? " has no name" : " has no role"));
        }
    }

    private static String nameOf(Node node) {
        String said = node.getAccessibleText();
        if (said != null && !said.isBlank()) {
            return said;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        return node instanceof TextInputControl field && field.getPromptText() != null ? field.getPromptText() : "";
    }
}
