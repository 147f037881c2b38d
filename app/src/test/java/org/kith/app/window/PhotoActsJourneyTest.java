package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.PhotoId;
import org.kith.engine.photos.PhotoInfo;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;

/** What is done with photos that are selected, and taken back, on the real window and real files. */
class PhotoActsJourneyTest extends PhotosJourney {

    private List<PhotoInfo> infos() {
        return library(engine -> engine.gallery().photos().stream()
                .map(row -> engine.photos().info(row.id()).orElseThrow())
                .toList());
    }

    @Test
    void fiveAreTaggedRatedPutIntoAnAlbumAndThrownAwayAndAllIsTakenBack() throws Exception {
        press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        await(() -> isShown("#acts-bar"));
        type(KeyCode.T);
        answer("#ask-tag", "Garden");
        await(() -> infos().stream().allMatch(info -> info.tags().equals(List.of("Garden"))));

        press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        await(() -> infos().stream().allMatch(info -> info.note().rating() == 4));
        await(() -> lookup(".photo-tile-badges").queryAll().stream()
                .filter(Node::isVisible)
                .allMatch(badge -> ((Labeled) badge).getText().equals("★★★★")));

        type(KeyCode.A);
        answer("#ask-album", "Best");
        await(() -> infos().stream().allMatch(info -> info.albums().equals(List.of("Best"))));

        type(KeyCode.DELETE);
        await(() -> lookup("Move to trash").tryQuery().isPresent());
        clickOn("Move to trash");
        await(() -> infos().isEmpty());
        assertThat(files("photos")).isZero();
        assertThat(files("home/.local/share/Trash/files")).isEqualTo(SOME.size());

        for (int act = 0; act < 4; act++) {
            press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        }
        await(() -> infos().size() == SOME.size()
                && infos().stream()
                        .allMatch(info -> info.tags().isEmpty()
                                && info.albums().isEmpty()
                                && info.note().rating() == 0));
        assertThat(files("photos")).isEqualTo(SOME.size());
        assertThat(files("home/.local/share/Trash/files")).isZero();
        await(() -> tiles() == SOME.size());
    }

    @Test
    void aPhotoIsTurnedAndDatedAndItsFaceFollows() throws Exception {
        PhotoRow obama = library(engine -> engine.gallery().photos().stream()
                .filter(row -> row.path().endsWith("obama.jpg"))
                .findFirst()
                .orElseThrow());
        PhotoFace before = face(obama.id());
        select("obama.jpg");
        press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
        await(() -> row(obama.id()).turned() == 1
                && !lookup("#jobs-pause").query().getParent().isVisible());
        PhotoFace after = face(obama.id());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.box().x())
                .isCloseTo(1 - before.box().y() - before.box().height(), within(0.05));
        assertThat(row(obama.id()).widthPx()).isEqualTo(obama.heightPx());

        type(KeyCode.D);
        answer("#ask-date", "1965-06");
        await(() -> row(obama.id()).time().getYear() == 1965);
        assertThat(row(obama.id()).timeDigits()).isEqualTo(7);

        press(KeyCode.CONTROL).type(KeyCode.Z, KeyCode.Z).release(KeyCode.CONTROL);
        await(() -> row(obama.id()).turned() == 0 && row(obama.id()).time().equals(obama.time()));
    }

    private void select(String name) throws TimeoutException {
        type(KeyCode.HOME);
        for (int i = 0; i < SOME.size(); i++) {
            type(KeyCode.ENTER);
            await(() -> isShown("#photo-canvas")
                    && lookup("#page-title").<Labeled>query().getText().contains("."));
            String title = lookup("#page-title").<Labeled>query().getText();
            type(KeyCode.ESCAPE);
            await(() -> isShown("#photo-grid"));
            if (title.equals(name)) {
                return;
            }
            type(KeyCode.RIGHT);
        }
        throw new AssertionError(name);
    }

    private PhotoFace face(PhotoId photo) {
        return library(engine -> engine.gallery().facesOf(photo).get(0));
    }

    private PhotoRow row(PhotoId photo) {
        return library(engine -> engine.gallery().photo(photo).orElseThrow());
    }
}
