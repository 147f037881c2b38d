package org.kith.app.window.acts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.trash.TrashReport;

/**
 * Acts on photos and what they need to know. Methods take time: never on the FX thread; acts throw an {@link
 * org.kith.engine.fault.EngineException} if the engine refuses.
 */
public interface PhotoActs {

    ActSummary setFavourite(List<PhotoId> photos, boolean is);

    ActSummary rate(List<PhotoId> photos, int stars);

    ActSummary tag(List<PhotoId> photos, Label tag);

    ActSummary untag(List<PhotoId> photos, Label tag);

    /** The person of this name, who is made if there is none, is on the photos without a face that could be found. */
    ActSummary present(List<PhotoId> photos, PersonName name);

    ActSummary absent(List<PhotoId> photos, PersonId person);

    ActSummary caption(List<PhotoId> photos, String text);

    /** @param time null: as the files say */
    ActSummary setTaken(List<PhotoId> photos, @Nullable TakenTime time);

    ActSummary shiftTaken(List<PhotoId> photos, Duration by);

    /** Shows them turned, and looks for faces that are upright now. */
    ActSummary turn(List<PhotoId> photos, int quarters);

    ActSummary setHidden(List<PhotoId> photos, boolean is);

    ActSummary addToAlbum(List<PhotoId> photos, AlbumId album);

    ActSummary takeOutOfAlbum(List<PhotoId> photos, AlbumId album);

    /** @param before stands after them then; null: none does */
    ActSummary moveInAlbum(List<PhotoId> photos, AlbumId album, @Nullable PhotoId before);

    ActSummary setCover(PhotoId cover, AlbumId album);

    ActSummary newAlbum(Label name, List<PhotoId> photos);

    /** @param report hears what became of the files */
    ActSummary trash(List<PhotoId> photos, java.util.function.Consumer<TrashReport> report);

    /** Of those of which something was said. */
    Map<PhotoId, PhotoNote> notes(List<PhotoId> photos);

    /** Tags that any of the photos has, by name. */
    List<String> tagsOf(List<PhotoId> photos);

    /** Everybody with a name, those of most faces first. */
    List<String> names();

    /** Those on any of the photos without a face that could be found. */
    List<Person> presentOn(List<PhotoId> photos);

    /** Every tag, by name. */
    List<String> tags();

    /** Those that photos can be put into, by name. */
    List<Album> albums();

    /** Where their files lie, in the order of the photos. */
    List<Path> paths(List<PhotoId> photos);

    /** As it is shown, for other programs; empty if its file is gone or broken. */
    Optional<Image> picture(PhotoId photo, int maxSidePx);
}
