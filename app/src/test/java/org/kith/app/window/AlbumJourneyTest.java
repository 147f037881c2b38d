package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.PhotoRow;

/** Albums by mouse and by keyboard, and photos that are dragged to other programs. */
class AlbumJourneyTest extends PhotosJourney {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private Node line(String label) {
        return lookup(".tree-cell").queryAll().stream()
                .filter(cell -> from(cell).lookup(label).tryQuery().isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** From left to right. */
    private List<Node> row() {
        return lookup(".photo-tile").queryAll().stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(
                                (Node tile) -> tile.localToScreen(0, 0).getY())
                        .thenComparingDouble(tile -> tile.localToScreen(0, 0).getX()))
                .toList();
    }

    private Album album(String name) {
        return library(engine -> engine.albums().named(name));
    }

    /** In the order of the user. */
    private List<String> in(String name) {
        return library(
                engine -> engine
                        .gallery()
                        .rows(engine.albums().photos(engine.albums().named(name).id()))
                        .stream()
                        .map(PhotoRow::path)
                        .map(path -> String.valueOf(path.getFileName()))
                        .toList());
    }

    private void make(String album) throws TimeoutException {
        type(KeyCode.A);
        answer("#ask-album", album);
        await(() -> lookup(".tree-cell").queryAll().stream()
                .anyMatch(cell -> from(cell).lookup(album).tryQuery().isPresent()));
    }

    private void makeOfAll(String album) throws TimeoutException {
        press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        make(album);
        await(() -> in(album).size() == SOME.size());
        clickOn(line(album));
        await(() -> lookup("#page-title").<Labeled>query().getText().equals(album) && tiles() == SOME.size());
    }

    private void undo() {
        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    }

    private static <T> List<T> moved(List<T> list, int from, int to) {
        List<T> moved = new ArrayList<>(list);
        moved.add(to, moved.remove(from));
        return moved;
    }

    @Test
    void photosAreDroppedOnAnAlbumWhichShowsThatItTakesThem() throws Exception {
        clickOn(row().get(0));
        make("Trip");
        clickOn(row().get(1));
        press(KeyCode.SHIFT).clickOn(row().get(2)).release(KeyCode.SHIFT);

        drag(row().get(1)).moveTo(line("Trip"));
        await(() -> line("Trip").getPseudoClassStates().contains(DROP));
        drop();
        await(() -> in("Trip").size() == 3);
        assertThat(lookup("Added 2 photos to “Trip”.").tryQuery()).isPresent();
        assertThat(line("Trip").getPseudoClassStates()).doesNotContain(DROP);

        undo();
        await(() -> in("Trip").size() == 1);
    }

    @Test
    void whatIsDraggedTakesItsFilesAlongAsCopies() throws Exception {
        clickOn(row().get(0));
        press(KeyCode.SHIFT).clickOn(row().get(1)).release(KeyCode.SHIFT);
        Set<File> files = new ConcurrentSkipListSet<>();
        Set<TransferMode> modes = new ConcurrentSkipListSet<>();
        EventHandler<DragEvent> see = event -> {
            files.addAll(event.getDragboard().getFiles());
            modes.addAll(event.getDragboard().getTransferModes());
        };
        interact(() -> stage.getScene().addEventFilter(DragEvent.DRAG_OVER, see));

        drag(row().get(0)).moveTo(line("People"));
        await(() -> !files.isEmpty());
        drop();

        // in the order of the grid: of photos of the same second other lists have another
        List<Path> selected =
                library(engine -> engine.gallery().list(PhotoQuery.of(), PhotoOrder.TIMELINE).ids().stream()
                        .limit(2)
                        .map(photo ->
                                engine.gallery().photo(photo).orElseThrow().path())
                        .toList());
        assertThat(files.stream().map(File::toPath).toList()).containsExactlyInAnyOrderElementsOf(selected);
        assertThat(modes).containsExactly(TransferMode.COPY);
        assertThat(isShown("#drop-highlight"))
                .as("they are in the library already")
                .isFalse();
    }

    @Test
    void theUserPutsAnAlbumInOrderByMouse() throws Exception {
        makeOfAll("Trip");
        List<String> before = in("Trip");
        Bounds first = row().get(0).localToScreen(row().get(0).getLayoutBounds());

        drag(row().get(2)).moveTo(first.getMinX() + 10, first.getCenterY());
        await(() -> isShown("#drop-mark"));
        drop();
        await(() -> in("Trip").equals(moved(before, 2, 0)));
        assertThat(isShown("#drop-mark")).isFalse();

        undo();
        await(() -> in("Trip").equals(before));
    }

    @Test
    void theUserPutsAnAlbumInOrderAndChoosesItsCoverByKeyboard() throws Exception {
        makeOfAll("Trip");
        List<String> before = in("Trip");
        PhotoId second =
                library(engine -> engine.albums().photos(album("Trip").id()).get(1));
        await(() -> lookup(".album-cover").tryQuery().isPresent());
        type(KeyCode.HOME);
        press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT, KeyCode.ALT);
        await(() -> in("Trip").equals(moved(before, 0, 1)) && shown().equals(moved(before, 0, 1)));
        press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT, KeyCode.ALT);
        await(() -> in("Trip").equals(before) && shown().equals(before));

        type(KeyCode.RIGHT).type(KeyCode.K);
        await(() -> second.equals(album("Trip").cover()));
        undo();
        await(() -> album("Trip").cover() == null);

        press(KeyCode.SHIFT).type(KeyCode.A).release(KeyCode.SHIFT);
        await(() -> in("Trip").size() == SOME.size() - 1);
        assertThat(in("Trip")).doesNotContain(before.get(1));
    }

    @Test
    void anAlbumIsSortedForItself() throws Exception {
        makeOfAll("Trip");
        clickOn("#photo-sort").clickOn("By name");
        await(() -> shown().equals(SOME.stream().sorted().toList()));
        clickOn("#photo-sort").clickOn("Album order");
        await(() -> shown().equals(in("Trip")));
    }

    /** The names of the photos in the grid, as far as they are known there. */
    private List<String> shown() {
        return row().stream()
                .map(tile -> String.valueOf(tile.getAccessibleText()).split(",", 2)[0])
                .toList();
    }
}
