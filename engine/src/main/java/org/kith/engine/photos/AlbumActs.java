package org.kith.engine.photos;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.act.Acts.Done;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.Stores;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/** What the user does with albums. Confined to one transaction. */
final class AlbumActs {

    private final Stores stores;

    AlbumActs(Stores stores) {
        this.stores = stores;
    }

    /** @param search null for an album that photos are put into */
    Done<AlbumId> add(Label name, @Nullable PhotoQuery search, List<PhotoId> photos) {
        requireFree(name);
        AlbumId album = stores.albums().add(name, search);
        int in = photos.isEmpty() ? 0 : stores.albums().addPhotos(album, new PhotoActs(stores).inOrder(photos));
        return new Done<>(album, ActSummary.ofPhotos(ActKind.NEW_ALBUM, name.text(), in));
    }

    private void requireFree(Label name) {
        stores.albums().byName(name).ifPresent(there -> {
            throw new EngineException(PhotosFault.ALBUM_THERE, there.name());
        });
    }

    ActSummary rename(AlbumId id, Label name) {
        Album album = known(id);
        if (!new Label(album.name()).key().equals(name.key())) {
            requireFree(name);
        }
        stores.albums().rename(id, name);
        return new ActSummary(ActKind.RENAME_ALBUM, name.text(), List.of(album.name()), 0, 0, 0);
    }

    ActSummary remove(AlbumId id) {
        Album album = known(id);
        stores.albums().remove(id);
        return ActSummary.ofPhotos(ActKind.REMOVE_ALBUM, album.name(), 0);
    }

    ActSummary addPhotos(AlbumId id, List<PhotoId> photos) {
        Album album = byHand(id);
        int added = stores.albums().addPhotos(id, new PhotoActs(stores).inOrder(photos));
        return ActSummary.ofPhotos(ActKind.ADD_TO_ALBUM, album.name(), added);
    }

    ActSummary removePhotos(AlbumId id, List<PhotoId> photos) {
        Album album = byHand(id);
        return ActSummary.ofPhotos(
                ActKind.REMOVE_FROM_ALBUM, album.name(), stores.albums().removePhotos(id, photos));
    }

    ActSummary move(AlbumId id, List<PhotoId> photos, @Nullable PhotoId before) {
        Album album = byHand(id);
        stores.albums().move(id, photos, before);
        return ActSummary.ofPhotos(ActKind.ORDER_ALBUM, album.name(), photos.size());
    }

    ActSummary setCover(AlbumId id, @Nullable PhotoId cover) {
        Album album = known(id);
        stores.albums().setCover(id, cover);
        return ActSummary.ofPhotos(ActKind.ALBUM_COVER, album.name(), 0);
    }

    ActSummary setSearch(AlbumId id, PhotoQuery search) {
        Album album = known(id);
        if (!album.isSearch()) {
            throw new EngineException(PhotosFault.NO_SEARCH, album.name());
        }
        stores.albums().setSearch(id, search);
        return ActSummary.ofPhotos(ActKind.CHANGE_SEARCH, album.name(), 0);
    }

    private Album known(AlbumId id) {
        return stores.albums().album(id).orElseThrow(() -> new EngineException(PhotosFault.NO_ALBUM));
    }

    private Album byHand(AlbumId id) {
        Album album = known(id);
        if (album.isSearch()) {
            throw new EngineException(PhotosFault.IS_A_SEARCH, album.name());
        }
        return album;
    }
}
