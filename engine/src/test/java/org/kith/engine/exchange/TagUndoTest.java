package org.kith.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.history.History;
import org.kith.engine.model.Box;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.TagForm;
import org.kith.engine.photos.Photos;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.trash.SystemTrash;
import org.kith.engine.trash.TestTrash;

/** What is written in photos, taken over and taken back. */
class TagUndoTest {

    private TestLibrary library;
    private Exchange exchange;
    private History history;
    private Photos photos;
    private PhotoId photo;

    @BeforeEach
    void readAPhotoThatSaysAll(@TempDir Path folder) {
        library = new TestLibrary(folder.resolve("library"));
        exchange = new Exchange(library.database(), () -> {});
        SystemTrash trash = TestTrash.in(folder.resolve("trash"));
        history = new History(library.database(), trash, () -> {});
        photos = new Photos(library.database(), trash, () -> {});
        photo = library.save("a.jpg", Samples.face(0.25, 0.9));
        Box face = library.rows().get(0).detected().box();
        say(new FileWords(
                "At sea",
                4,
                List.of("Sea", "Summer"),
                List.of(new FaceTag("Anna", face, null, TagForm.MWG)),
                List.of("Ben"),
                false,
                false));
    }

    private void say(FileWords words) {
        library.change(stores -> stores.details().save(photo, PhotoDetails.NONE.saying(words)));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private String waiting() {
        TagPreview waiting = exchange.tags();
        return waiting.names().stream().map(TaggedName::name).sorted().toList()
                + " %d keywords, %d captions, %d stars"
                        .formatted(waiting.keywords(), waiting.captions(), waiting.ratings());
    }

    @Test
    void whatIsTakenBackWaitsForTheUser() {
        String all = "[Anna, Ben] 2 keywords, 1 captions, 1 stars";
        String nothing = "[] 0 keywords, 0 captions, 0 stars";
        assertThat(waiting()).isEqualTo(all);
        assertThat(exchange.takeClearTags().changed()).isTrue();
        assertThat(waiting()).isEqualTo(nothing);

        history.undo().join();
        assertThat(waiting()).isEqualTo(all);
        assertThat(exchange.takeClearTags().changed()).as("not by itself").isFalse();
        assertThat(waiting()).isEqualTo(all);

        history.redo().join();
        assertThat(waiting()).isEqualTo(nothing);

        history.undo().join();
        assertThat(exchange.takeTags(Set.of(), false).changed()).isTrue();
        assertThat(waiting()).isEqualTo(nothing);
    }

    @Test
    void whatWasSaidBeforeIsNotTakenBack() {
        photos.tag(List.of(photo), new Label("sea")).join();
        photos.rate(List.of(photo), 4).join();
        exchange.takeClearTags();

        history.undo().join();

        assertThat(waiting()).isEqualTo("[Anna, Ben] 1 keywords, 1 captions, 0 stars");
    }

    @Test
    void wordsThatAreReadAgainKeepWhatBecameOfThem() {
        exchange.takeClearTags();

        say(new FileWords("At sea", 5, List.of("Summer"), List.of(), List.of("Ben"), false, false));

        assertThat(waiting()).isEqualTo("[] 0 keywords, 0 captions, 1 stars");
    }
}
