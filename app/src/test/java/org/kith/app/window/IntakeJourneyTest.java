package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Photos of a card come into folders by day, and only those that are not here yet. */
@SuppressWarnings("NullAway.Init") // made before each test
class IntakeJourneyTest extends FilesJourney {

    private Path card;
    private Path photos;

    /** One of the three on the card. */
    @Override
    int fill(Path folder) throws Exception {
        photos = folder.toRealPath();
        copy("obama.jpg", folder.resolve("obama.jpg"));
        card = Files.createDirectory(temp.resolve("CARD"));
        Files.createDirectory(card.resolve("DCIM"));
        copy("obama.jpg", card.resolve("DCIM/IMG_1.jpg"));
        onCard("rocket.jpg", LocalDate.of(2019, 5, 1));
        onCard("coffee.png", LocalDate.of(2019, 5, 2));
        return 1;
    }

    private void onCard(String photo, LocalDate day) throws Exception {
        Path there = card.resolve("DCIM").resolve(photo);
        copy(photo, there);
        Files.setLastModifiedTime(
                there,
                FileTime.from(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant()));
    }

    /** Whoever chooses a folder chooses the card. */
    @Override
    Choosers choosers(Stage over) {
        return new Choosers() {
            @Override
            public Optional<File> folder(String title, @Nullable File first) {
                return Optional.of(card.toFile());
            }

            @Override
            public Optional<File> file(String title) {
                return Optional.empty();
            }

            @Override
            public Optional<File> newFile(String title, String name) {
                return Optional.empty();
            }
        };
    }

    private void askWhatIsOnTheCard() throws TimeoutException {
        await(() -> isShown("#intake-choose-source"));
        clickOn("#intake-choose-source");
        await(() -> !isLooking());
    }

    private boolean isLooking() {
        String said = words("#intake-status");
        return said.isEmpty() || said.startsWith("Look");
    }

    private String words(String selector) {
        return lookup(selector).<Labeled>query().getText();
    }

    private boolean isSaid(String words) {
        return lookup(".label").queryAll().stream()
                .filter(Node::isVisible)
                .anyMatch(label ->
                        label instanceof Labeled labeled && labeled.getText().contains(words));
    }

    @Test
    void whatIsNewOnACardComesIntoFoldersByDayAndIsShown() throws Exception {
        clickOn("#take-in");
        askWhatIsOnTheCard();
        assertThat(words("#intake-source")).isEqualTo(card.toString());
        assertThat(words("#intake-status")).startsWith("2 new photos, ");
        assertThat(lookup("#intake-days").<ListView<String>>query().getItems())
                .containsExactly("2019/2019-05-01: 1 photo", "2019/2019-05-02: 1 photo");
        assertThat(words("#intake-besides")).isEqualTo("1 photo is here already and is skipped.");

        clickOn("#intake-go");
        await(() -> isSaid("2 photos were imported from “CARD”. 1 was here already."));
        assertThat(photos.resolve("2019/2019-05-01/rocket.jpg"))
                .hasSameBinaryContentAs(card.resolve("DCIM/rocket.jpg"));
        assertThat(photos.resolve("2019/2019-05-02/coffee.png"))
                .hasSameBinaryContentAs(card.resolve("DCIM/coffee.png"));
        await(() -> isIdle() && words("#page-title").equals("2019") && tiles() == 2);
        assertThat(card.resolve("DCIM")).isDirectoryContaining("glob:**/rocket.jpg");

        clickOn("#take-in");
        askWhatIsOnTheCard();
        assertThat(words("#intake-status")).isEqualTo("There is no new photo.");
        assertThat(lookup("#intake-go").query().isDisabled()).isTrue();
        type(KeyCode.ESCAPE);
        await(() -> !isShown("#intake-status"));
    }

    @Test
    void aPhotoThatCannotComeIsToldWithItsReasonAndTheOthersCome() throws Exception {
        onCard("astronaut.png", LocalDate.of(2012, 1, 1));
        Files.createFile(photos.resolve("2012")); // where its folder would be
        interact(() -> lookup("#take-in").query().requestFocus());
        type(KeyCode.SPACE);
        askWhatIsOnTheCard();
        interact(() -> lookup("#intake-go").query().requestFocus());
        type(KeyCode.ENTER);
        await(() -> isSaid("1 photo could not be imported and is where it was."));
        assertThat(photos.resolve("2019/2019-05-01/rocket.jpg")).exists();
        assertThat(card.resolve("DCIM/astronaut.png")).exists();

        clickOn("Show which");
        await(() -> isShown("#intake-failures"));
        assertThat(lookup("#intake-failures").<ListView<String>>query().getItems())
                .singleElement()
                .asString()
                .contains("astronaut.png: it could not be copied.");
        clickOn("Close");
        await(() -> !isShown("#intake-failures") && isIdle());
    }
}
