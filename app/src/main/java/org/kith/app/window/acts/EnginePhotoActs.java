package org.kith.app.window.acts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Pictures;
import org.kith.engine.Engine;
import org.kith.engine.act.Acted;
import org.kith.engine.job.Await;
import org.kith.engine.job.Job;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.photos.Photos;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.photos.TagCount;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.NameCount;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.trash.TrashReport;

/** Acts on photos of the open library. Thread-safe. */
public final class EnginePhotoActs implements PhotoActs {

    private final Engine engine;
    private final Photos photos;

    public EnginePhotoActs(Engine engine) {
        this.engine = engine;
        this.photos = engine.photos();
    }

    @Override
    public ActSummary setFavourite(List<PhotoId> some, boolean is) {
        return act(photos.setFavourite(some, is));
    }

    @Override
    public ActSummary rate(List<PhotoId> some, int stars) {
        return act(photos.rate(some, stars));
    }

    @Override
    public ActSummary tag(List<PhotoId> some, Label tag) {
        return act(photos.tag(some, tag));
    }

    @Override
    public ActSummary untag(List<PhotoId> some, Label tag) {
        return act(photos.untag(some, tag));
    }

    @Override
    public ActSummary present(List<PhotoId> some, PersonName name) {
        return act(engine.people().present(some, name));
    }

    @Override
    public ActSummary absent(List<PhotoId> some, PersonId person) {
        return act(engine.people().absent(some, person));
    }

    @Override
    public List<String> names() {
        return engine.people().names().stream().map(NameCount::name).toList();
    }

    @Override
    public List<Person> presentOn(List<PhotoId> some) {
        return engine.people().presentOn(some);
    }

    @Override
    public ActSummary caption(List<PhotoId> some, String text) {
        return act(photos.caption(some, text));
    }

    @Override
    public ActSummary setTaken(List<PhotoId> some, @Nullable TakenTime time) {
        return act(photos.setTaken(some, time));
    }

    @Override
    public ActSummary shiftTaken(List<PhotoId> some, Duration by) {
        return act(photos.shiftTaken(some, by));
    }

    @Override
    public ActSummary turn(List<PhotoId> some, int quarters) {
        ActSummary turned = act(photos.turn(some, quarters));
        Job<Integer> unused = engine.lookAgain(some); // in its turn
        return turned;
    }

    @Override
    public ActSummary setHidden(List<PhotoId> some, boolean is) {
        return act(is ? photos.hide(some) : photos.unhide(some));
    }

    @Override
    public ActSummary addToAlbum(List<PhotoId> some, AlbumId album) {
        return act(engine.albums().addPhotos(album, some));
    }

    @Override
    public ActSummary takeOutOfAlbum(List<PhotoId> some, AlbumId album) {
        return act(engine.albums().removePhotos(album, some));
    }

    @Override
    public ActSummary moveInAlbum(List<PhotoId> some, AlbumId album, @Nullable PhotoId before) {
        return act(engine.albums().move(album, some, before));
    }

    @Override
    public ActSummary setCover(PhotoId cover, AlbumId album) {
        return act(engine.albums().setCover(album, cover));
    }

    @Override
    public ActSummary newAlbum(Label name, List<PhotoId> some) {
        return act(engine.albums().add(name, some));
    }

    @Override
    public ActSummary trash(List<PhotoId> some, Consumer<TrashReport> report) {
        Acted<TrashReport> trashed = Await.result(photos.trash(some));
        report.accept(trashed.result());
        return trashed.act();
    }

    /** The window's workers have time: an act is a transaction of milliseconds that goes ahead of all indexing. */
    private static ActSummary act(CompletableFuture<? extends Acted<?>> act) {
        return Await.result(act).act();
    }

    @Override
    public Map<PhotoId, PhotoNote> notes(List<PhotoId> some) {
        return photos.notes(some);
    }

    @Override
    public List<String> tagsOf(List<PhotoId> some) {
        return photos.tags(some).values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<String> tags() {
        return photos.tags().stream().map(TagCount::name).toList();
    }

    @Override
    public List<Album> albums() {
        return engine.albums().all().stream().filter(album -> !album.isSearch()).toList();
    }

    @Override
    public List<Path> paths(List<PhotoId> some) {
        return engine.gallery().rows(some).stream().map(PhotoRow::path).toList();
    }

    @Override
    public Optional<Image> picture(PhotoId photo, int maxSidePx) {
        return engine.gallery().thumbnails().display(photo, maxSidePx).picture().map(Pictures::of);
    }
}
