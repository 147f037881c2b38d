package org.kith.app.window.acts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Confirmation;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.trash.TrashReport;

/** What the user does with the photos that are selected. Each is one act, told in a toast and undone there. FX thread only. */
public final class ActsViewModel {

    /** Longest side of a picture that is copied or printed: what a sheet of paper shows. */
    private static final int PICTURE_SIDE_PX = 4096;

    /** More pictures would take the memory of the program. */
    static final int MOST_PRINTED = 50;

    private final PhotoActs acts;
    private final Elsewhere elsewhere;
    private final Exports exports;
    private final Confirmation confirmation;
    private final Background background;
    private final UndoViewModel undo;
    private final ToastViewModel toasts;
    private final Text text;
    private final Runnable forgetPictures;

    /**
     * What it needs besides the library.
     *
     * @param forgetPictures after photos were turned: pictures in memory are as they were before
     */
    public record Around(
            Elsewhere elsewhere,
            Exports exports,
            Confirmation confirmation,
            Background background,
            UndoViewModel undo,
            ToastViewModel toasts,
            Text text,
            Runnable forgetPictures) {}

    public ActsViewModel(PhotoActs acts, Around around) {
        this.acts = acts;
        this.elsewhere = around.elsewhere();
        this.exports = around.exports();
        this.confirmation = around.confirmation();
        this.background = around.background();
        this.undo = around.undo();
        this.toasts = around.toasts();
        this.text = around.text();
        this.forgetPictures = around.forgetPictures();
    }

    /** All are favourites then, or none if all were. */
    public void toggleFavourite(List<PhotoId> photos) {
        perform(photos, ActKind.FAVOURITE, () -> {
            Map<PhotoId, PhotoNote> notes = acts.notes(photos);
            boolean all = photos.stream()
                    .allMatch(photo -> notes.getOrDefault(photo, PhotoNote.NONE).favourite());
            return acts.setFavourite(photos, !all);
        });
    }

    public void rate(List<PhotoId> photos, int stars) {
        perform(photos, ActKind.RATE, () -> acts.rate(photos, stars));
    }

    void turn(List<PhotoId> photos, int quarters) {
        if (!photos.isEmpty()) {
            undo.perform(ActKind.TURN, () -> acts.turn(photos, quarters), forgetPictures);
        }
    }

    void hide(List<PhotoId> photos) {
        perform(photos, ActKind.HIDE_PHOTOS, () -> acts.setHidden(photos, true));
    }

    void show(List<PhotoId> photos) {
        perform(photos, ActKind.SHOW_PHOTOS, () -> acts.setHidden(photos, false));
    }

    /** @return whether it can be a tag */
    boolean tag(List<PhotoId> photos, String name) {
        Optional<Label> tag = label(name);
        tag.ifPresent(t -> perform(photos, ActKind.TAG, () -> acts.tag(photos, t)));
        return tag.isPresent();
    }

    public void untag(List<PhotoId> photos, String name) {
        label(name).ifPresent(tag -> perform(photos, ActKind.UNTAG, () -> acts.untag(photos, tag)));
    }

    private static Optional<Label> label(String name) {
        try {
            return Optional.of(new Label(name));
        } catch (EngineException e) {
            return Optional.empty(); // there is nothing to see in it
        }
    }

    /**
     * Somebody is on the photos without a face that could be found.
     *
     * @return whether it can be a name
     */
    boolean present(List<PhotoId> photos, String name) {
        Optional<PersonName> person = personName(name);
        person.ifPresent(who -> perform(photos, ActKind.PRESENT, () -> acts.present(photos, who)));
        return person.isPresent();
    }

    public void absent(List<PhotoId> photos, PersonId person) {
        perform(photos, ActKind.ABSENT, () -> acts.absent(photos, person));
    }

    private static Optional<PersonName> personName(String name) {
        try {
            return Optional.of(new PersonName(name));
        } catch (EngineException e) {
            return Optional.empty(); // there is nothing to see in it
        }
    }

    void caption(List<PhotoId> photos, String caption) {
        perform(photos, ActKind.CAPTION, () -> acts.caption(photos, caption));
    }

    /**
     * The photos were taken then.
     *
     * @param time as {@link TakenTime#parse} reads it; blank: as the files say
     * @return whether it is a time
     */
    boolean setTaken(List<PhotoId> photos, String time) {
        if (time.isBlank()) {
            perform(photos, ActKind.DATE, () -> acts.setTaken(photos, null));
            return true;
        }
        try {
            TakenTime taken = TakenTime.parse(time);
            perform(photos, ActKind.DATE, () -> acts.setTaken(photos, taken));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    void shiftTaken(List<PhotoId> photos, Duration by) {
        perform(photos, ActKind.DATE, () -> acts.shiftTaken(photos, by));
    }

    /** The album of this name gets them; it is made if there is none. */
    boolean addToAlbum(List<PhotoId> photos, String name) {
        Optional<Label> wanted = label(name);
        wanted.ifPresent(label -> perform(photos, ActKind.ADD_TO_ALBUM, () -> {
            Optional<Album> there = acts.albums().stream()
                    .filter(album -> new Label(album.name()).key().equals(label.key()))
                    .findFirst();
            return there.isPresent() ? acts.addToAlbum(photos, there.get().id()) : acts.newAlbum(label, photos);
        }));
        return wanted.isPresent();
    }

    public void addToAlbum(List<PhotoId> photos, AlbumId album) {
        perform(photos, ActKind.ADD_TO_ALBUM, () -> acts.addToAlbum(photos, album));
    }

    public void takeOutOfAlbum(List<PhotoId> photos, AlbumId album) {
        perform(photos, ActKind.REMOVE_FROM_ALBUM, () -> acts.takeOutOfAlbum(photos, album));
    }

    /** @param before stands after them then; null: none does */
    public void moveInAlbum(List<PhotoId> photos, AlbumId album, @Nullable PhotoId before) {
        perform(photos, ActKind.ORDER_ALBUM, () -> acts.moveInAlbum(photos, album, before));
    }

    /** The album is shown by this photo. */
    public void setCover(PhotoId cover, AlbumId album) {
        perform(List.of(cover), ActKind.ALBUM_COVER, () -> acts.setCover(cover, album));
    }

    /** Asks first. */
    public void trash(List<PhotoId> photos) {
        if (photos.isEmpty()
                || !confirmation.confirm(
                        text.get("acts.trash.question", photos.size()),
                        text.get("acts.trash.explanation"),
                        text.get("acts.trash.yes"),
                        text.get("acts.no"))) {
            return;
        }
        AtomicReference<@Nullable TrashReport> report = new AtomicReference<>();
        undo.perform(ActKind.TRASH, () -> acts.trash(photos, report::set), () -> Optional.ofNullable(report.get())
                .filter(done -> !done.failed().isEmpty())
                .ifPresent(this::tellFailed));
    }

    private void tellFailed(TrashReport report) {
        TrashReport.Failure first = report.failed().get(0);
        toasts.show(Toast.of(text.get(
                "acts.trash.failed",
                report.failed().size(),
                String.valueOf(first.file().getFileName()),
                first.reason())));
    }

    private void perform(List<PhotoId> photos, ActKind kind, java.util.function.Supplier<ActSummary> act) {
        if (!photos.isEmpty()) {
            undo.perform(kind, act, () -> {});
        }
    }

    void ask(List<PhotoId> photos) {
        if (!photos.isEmpty()) {
            exports.ask(photos);
        }
    }

    void export(List<PhotoId> photos) {
        if (!photos.isEmpty()) {
            exports.form(photos.size())
                    .ifPresent(form -> exports.folder().ifPresent(folder -> exports.copy(photos, folder, form)));
        }
    }

    void showInFolder(List<PhotoId> photos) {
        withPaths(photos, paths -> elsewhere.showInFolder(paths.get(0)));
    }

    /** With the system's own programs. */
    public void open(List<PhotoId> photos) {
        withPaths(photos, elsewhere::open);
    }

    void openWith(List<PhotoId> photos) {
        withPaths(photos, elsewhere::openWith);
    }

    void copyFiles(List<PhotoId> photos) {
        withPaths(photos, paths -> {
            elsewhere.copyFiles(paths);
            toasts.show(Toast.of(text.get("acts.copied", paths.size())));
        });
    }

    void copyPicture(List<PhotoId> photos) {
        if (photos.size() == 1) {
            ask(() -> acts.picture(photos.get(0), PICTURE_SIDE_PX), picture -> {
                picture.ifPresent(elsewhere::copyPicture);
                toasts.show(Toast.of(text.get(picture.isPresent() ? "acts.copied-picture" : "acts.no-picture")));
            });
        }
    }

    void print(List<PhotoId> photos) {
        if (photos.size() > MOST_PRINTED) {
            toasts.show(Toast.of(text.get("acts.print.too-many", MOST_PRINTED)));
        } else if (!photos.isEmpty()) {
            ask(
                    () -> photos.stream()
                            .map(photo -> acts.picture(photo, PICTURE_SIDE_PX))
                            .flatMap(Optional::stream)
                            .toList(),
                    (List<Image> pictures) -> {
                        if (pictures.isEmpty()) {
                            toasts.show(Toast.of(text.get("acts.no-picture")));
                        } else {
                            elsewhere.print(pictures);
                        }
                    });
        }
    }

    /** Where the files of photos lie, of those that are there; not called if none is. */
    public void withPaths(List<PhotoId> photos, Consumer<List<Path>> use) {
        if (!photos.isEmpty()) {
            ask(() -> acts.paths(photos), paths -> {
                if (!paths.isEmpty()) {
                    use.accept(paths);
                }
            });
        }
    }

    /** What a question about the photos needs; answered on the FX thread. */
    <T> void ask(Function<PhotoActs, T> question, Consumer<T> answer) {
        ask(() -> question.apply(acts), answer);
    }

    private <T> void ask(java.util.function.Supplier<T> question, Consumer<T> answer) {
        background.run(question, answer);
    }
}
