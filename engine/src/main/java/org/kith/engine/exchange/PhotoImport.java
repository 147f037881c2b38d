package org.kith.engine.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.store.Stores;
import org.kith.engine.store.archive.ArchivedAlbum;
import org.kith.engine.store.archive.ArchivedAlbum.Placed;
import org.kith.engine.store.archive.ArchivedPhoto;
import org.kith.engine.store.photos.Album;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over what an archive says of photos and albums. Part by part: stars given here stay, and a caption of the archive comes to
 * them. Confined to one transaction.
 */
final class PhotoImport {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoImport.class);

    private final Stores stores;
    private final Map<Long, PersonId> people;
    private final Map<Long, PhotoId> located = new HashMap<>();
    private final Set<PhotoId> changed = new HashSet<>();
    private final Set<String> conflicts = new LinkedHashSet<>();
    private int waiting;

    /** @param people those of the archive who are known here, by their numbers there */
    PhotoImport(Stores stores, Map<Long, PersonId> people) {
        this.stores = stores;
        this.people = people;
    }

    void run(Collection<ArchivedPhoto> photos, Collection<ArchivedAlbum> albums) {
        photos.forEach(this::take);
        albums.stream().filter(album -> album.search() == null).forEach(album -> take(album, null));
        albums.stream().filter(album -> album.search() != null).forEach(this::takeSearch);
    }

    /** Of which something is said that was not. */
    Set<PhotoId> changed() {
        return changed;
    }

    /** Paths of photos and names of albums of which something else is said here. */
    List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    /** How many photos are not in this library. */
    int waiting() {
        return waiting;
    }

    private void take(ArchivedPhoto photo) {
        Optional<PhotoId> here = stores.photoArchive().locate(photo);
        if (here.isEmpty()) {
            waiting++;
            return;
        }
        PhotoId id = here.get();
        located.put(photo.photo(), id);
        PhotoNote before = stores.notes().of(id);
        PhotoNote after = joined(before, photo.note(), photo.path());
        if (!after.equals(before)) {
            stores.notes().save(id, after);
            changed.add(id);
        }
        for (long number : photo.present()) {
            @Nullable PersonId person = people.get(number);
            if (person != null && stores.presence().add(List.of(id), person) > 0) {
                changed.add(id);
            }
        }
        for (String tag : photo.tags()) {
            if (stores.tags().add(List.of(id), new Label(tag)) > 0) {
                changed.add(id);
            }
        }
    }

    private PhotoNote joined(PhotoNote here, PhotoNote there, String path) {
        @Nullable String caption = either(here.caption(), there.caption(), path);
        @Nullable TakenTime taken = either(here.takenAt(), there.takenAt(), path);
        int rating = either(here.rating(), there.rating(), path);
        int turned = either(here.turned(), there.turned(), path);
        return new PhotoNote(
                here.favourite() || there.favourite(), rating, caption, taken, turned, here.hidden() || there.hidden());
    }

    private <T> @Nullable T either(@Nullable T here, @Nullable T there, String path) {
        if (here != null && there != null && !here.equals(there)) {
            conflicts.add(path);
        }
        return here != null ? here : there;
    }

    private int either(int here, int there, String path) {
        if (here != 0 && there != 0 && here != there) {
            conflicts.add(path);
        }
        return here != 0 ? here : there;
    }

    /** One that a later program wrote may ask for what this one does not know. */
    private void takeSearch(ArchivedAlbum album) {
        PhotoQuery search;
        try {
            search = stores.photoArchive().search(album, people);
        } catch (EngineException e) {
            throw e; // the library, not the search
        } catch (RuntimeException e) {
            LOG.warn("The search {} of the archive is not understood", album.name(), e);
            conflicts.add(album.name());
            return;
        }
        take(album, search);
    }

    private void take(ArchivedAlbum album, @Nullable PhotoQuery search) {
        Label name = new Label(album.name());
        Optional<Album> here = stores.albums().byName(name);
        if (here.isPresent() && !isSameKind(here.get(), search)) {
            conflicts.add(album.name());
            return;
        }
        List<PhotoId> photos = photos(album);
        AlbumId id = here.map(Album::id).orElseGet(() -> made(name, search, album));
        Set<PhotoId> there = new HashSet<>(stores.albums().photos(id));
        List<PhotoId> missing =
                photos.stream().filter(photo -> !there.contains(photo)).toList();
        if (!missing.isEmpty()) {
            int unused = stores.albums().addPhotos(id, missing);
            changed.addAll(missing);
        }
        @Nullable PhotoId cover = album.cover() == null ? null : located.get(album.cover());
        if (cover != null && stores.albums().album(id).map(Album::cover).isEmpty()) {
            stores.albums().setCover(id, cover);
        }
    }

    private static boolean isSameKind(Album here, @Nullable PhotoQuery search) {
        return search == null
                ? here.search() == null
                : here.search() != null
                        && new HashSet<>(search.conditions())
                                .equals(new HashSet<>(here.search().conditions()));
    }

    private AlbumId made(Label name, @Nullable PhotoQuery search, ArchivedAlbum album) {
        AlbumId id = stores.albums().add(name, search);
        stores.photoArchive().setCreatedAt(id, album.createdAt());
        return id;
    }

    private List<PhotoId> photos(ArchivedAlbum album) {
        List<PhotoId> photos = new ArrayList<>();
        for (Placed placed : album.photos()) {
            @Nullable PhotoId photo = located.get(placed.photo());
            if (photo != null && !photos.contains(photo)) {
                photos.add(photo);
            }
        }
        return photos;
    }
}
