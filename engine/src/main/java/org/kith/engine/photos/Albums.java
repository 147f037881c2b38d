package org.kith.engine.photos;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kith.engine.act.Acted;
import org.kith.engine.act.Acts;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.Database;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.ActSummary;

/** Albums that the user puts together, and searches that are kept; acts as those of {@link Photos}. Thread-safe. */
public final class Albums {

    private final Database database;
    private final Acts acts;

    /** @param changed run on the db-writer thread after every act: must be short */
    public Albums(Database database, Runnable changed) {
        this.database = database;
        this.acts = new Acts(database, changed);
    }

    /** By name. */
    public List<Album> all() {
        return database.read(stores -> stores.albums().all());
    }

    public Optional<Album> album(AlbumId album) {
        return database.read(stores -> stores.albums().album(album));
    }

    /** @throws EngineException if there is none of this name */
    public Album named(String name) {
        return database.read(stores -> stores.albums().byName(new Label(name)))
                .orElseThrow(() -> new EngineException(PhotosFault.NO_SUCH_ALBUM, name));
    }

    /** Those put into it, in the order of the user; of a kept search none. */
    public List<PhotoId> photos(AlbumId album) {
        return database.read(stores -> stores.albums().photos(album));
    }

    /** The photo each album is shown by: the one the user chose, or else the first one put into it. Without those that have none. */
    public Map<AlbumId, PhotoId> covers() {
        return database.read(stores -> stores.albums().covers());
    }

    /** @param photos the first ones in it, in this order */
    public CompletableFuture<Acted<AlbumId>> add(Label name, List<PhotoId> photos) {
        return acts.journaled(stores -> new AlbumActs(stores).add(name, null, photos));
    }

    /** An album that updates itself: its photos are what the search finds, at any time. */
    public CompletableFuture<Acted<AlbumId>> keep(Label name, PhotoQuery search) {
        return acts.journaled(stores -> new AlbumActs(stores).add(name, search, List.of()));
    }

    public CompletableFuture<Acted<ActSummary>> rename(AlbumId album, Label name) {
        return acts.simple(stores -> new AlbumActs(stores).rename(album, name));
    }

    /** Its photos stay where they are. */
    public CompletableFuture<Acted<ActSummary>> remove(AlbumId album) {
        return acts.simple(stores -> new AlbumActs(stores).remove(album));
    }

    /** At its end; those that are in it stay where they are. */
    public CompletableFuture<Acted<ActSummary>> addPhotos(AlbumId album, List<PhotoId> photos) {
        return acts.simple(stores -> new AlbumActs(stores).addPhotos(album, photos));
    }

    public CompletableFuture<Acted<ActSummary>> removePhotos(AlbumId album, List<PhotoId> photos) {
        return acts.simple(stores -> new AlbumActs(stores).removePhotos(album, photos));
    }

    /**
     * Some of its photos stand before another one from now on.
     *
     * @param before null: at the end
     */
    public CompletableFuture<Acted<ActSummary>> move(AlbumId album, List<PhotoId> photos, @Nullable PhotoId before) {
        return acts.simple(stores -> new AlbumActs(stores).move(album, photos, before));
    }

    /** @param cover null: the first photo */
    public CompletableFuture<Acted<ActSummary>> setCover(AlbumId album, @Nullable PhotoId cover) {
        return acts.simple(stores -> new AlbumActs(stores).setCover(album, cover));
    }

    public CompletableFuture<Acted<ActSummary>> setSearch(AlbumId album, PhotoQuery search) {
        return acts.simple(stores -> new AlbumActs(stores).setSearch(album, search));
    }
}
