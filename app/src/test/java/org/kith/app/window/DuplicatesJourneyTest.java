package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kith.engine.store.row.PhotoRow;

/** Copies of photos: seen side by side, thrown away but for the best, taken back. */
class DuplicatesJourneyTest extends FilesJourney {

    /** A photo twice, another in full and half size, and one that is there once. */
    @Override
    int fill(Path folder) throws Exception {
        copy("obama.jpg", folder.resolve("obama.jpg"));
        copy("obama.jpg", folder.resolve("obama again.jpg"));
        copy("chelsea.png", folder.resolve("chelsea.png"));
        copy("rocket.jpg", folder.resolve("rocket.jpg"));
        BufferedImage large = ImageIO.read(PHOTOS.resolve("chelsea.png").toFile());
        BufferedImage small =
                new BufferedImage(large.getWidth() / 2, large.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.drawImage(
                large.getScaledInstance(small.getWidth(), small.getHeight(), java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        graphics.dispose();
        Path half = Files.createDirectory(folder.resolve("for the web")).resolve("cat.png");
        assertThat(ImageIO.write(small, "png", half.toFile())).isTrue();
        return 5;
    }

    private void openPage() throws TimeoutException {
        toPage("Duplicates");
        await(() -> copies().size() == 4);
    }

    @Test
    void copiesStandSideBySideWithTheBestFirst() throws Exception {
        openPage();

        assertThat(words(".tile-heading .label")).contains("2 identical photos", "2 photos that look alike");
        assertThat(copies())
                .anySatisfy(copy ->
                        assertThat(copy).startsWith("chelsea.png, Best, ").contains("451 × 300"));
        assertThat(copies()).anySatisfy(copy -> assertThat(copy)
                .startsWith("cat.png, ")
                .doesNotContain("Best", "Identical")
                .contains("for the web", "225 × 150"));
        assertThat(copies().stream().filter(copy -> copy.startsWith("obama")))
                .hasSize(2)
                .anyMatch(copy -> copy.contains(", Best, "))
                .anyMatch(copy -> copy.contains(", Identical, "));

        clickOn("#duplicates-identical");
        await(() -> copies().size() == 2 && copies().stream().allMatch(copy -> copy.startsWith("obama")));
        clickOn("#duplicates-similar");
        await(() -> copies().size() == 2 && copies().stream().noneMatch(copy -> copy.startsWith("obama")));
    }

    @Test
    void theBestIsKeptAndTheOthersComeBackWhenThatIsUndone() throws Exception {
        openPage();
        clickOn("#duplicates-similar");
        await(() -> copies().size() == 2);

        clickOn("Keep the best, trash the other…");
        await(() -> isShown("Move to trash"));
        clickOn("Move to trash");
        await(() -> isShown("#no-duplicates"));
        assertThat(names()).containsExactlyInAnyOrder("chelsea.png", "obama.jpg", "obama again.jpg", "rocket.jpg");
        assertThat(files("photos/for the web")).isZero();
        assertThat(files("home/.local/share/Trash/files")).isEqualTo(1);

        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        await(() -> copies().size() == 2);
        assertThat(files("photos/for the web")).isEqualTo(1);
    }

    @Test
    void byKeysOnlyOneGoesThroughTheStacksAndThrowsAllButTheBestAway() throws Exception {
        openPage();
        await(() -> isFocused("#duplicates"));
        type(KeyCode.HOME, KeyCode.ENTER);
        await(() -> isShown("#photo-canvas"));
        String first = title();
        type(KeyCode.RIGHT);
        await(() -> !title().equals(first));
        String second = title();
        assertThat(Set.of(first, second))
                .as("what one goes through is the stack")
                .isIn(Set.of("chelsea.png", "cat.png"), Set.of("obama.jpg", "obama again.jpg"));
        type(KeyCode.ESCAPE);
        await(() -> isFocused("#duplicates"));

        type(KeyCode.T);
        await(() -> isShown("#ask-tag"));
        write("Twice").type(KeyCode.ENTER);
        await(() -> !isShown("#ask-tag") && tagged() == 1 && isFocused("#duplicates"));

        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.A).release(KeyCode.SHIFT, KeyCode.CONTROL);
        await(() -> words(".label").contains("2 of 4 selected"));
        type(KeyCode.DELETE);
        await(() -> isShown("Move to trash"));
        clickOn("Move to trash");
        await(() -> isShown("#no-duplicates"));
        assertThat(names()).hasSize(3).contains("chelsea.png", "rocket.jpg").anyMatch(name -> name.startsWith("obama"));
    }

    private long tagged() {
        return library(engine -> engine.photos().tags().stream()
                .filter(tag -> tag.name().equals("Twice"))
                .count());
    }

    private String title() {
        return lookup("#page-title").<Labeled>query().getText();
    }

    private boolean isFocused(String selector) {
        return lookup(selector).tryQuery().filter(Node::isFocused).isPresent();
    }

    /** What is told of each copy, from above and from the left. */
    private List<String> copies() {
        return lookup(".copy-tile").queryAll().stream()
                .filter(node -> node.getScene() != null && node.isVisible())
                .sorted(Comparator.comparingDouble(
                                (Node node) -> node.localToScene(0, 0).getY())
                        .thenComparingDouble(node -> node.localToScene(0, 0).getX()))
                .map(Node::getAccessibleText)
                .toList();
    }

    private List<String> words(String selector) {
        return lookup(selector).queryAll().stream()
                .filter(node -> node instanceof Labeled && node.isVisible())
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private List<String> names() {
        return library(engine -> engine.gallery().photos().stream()
                .map(PhotoRow::path)
                .map(path -> path.getFileName().toString())
                .toList());
    }
}
