package org.kith.app.window.search;

import java.util.Set;
import java.util.function.Consumer;
import org.kith.app.text.Text;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.engine.job.Await;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.photos.Albums;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.ActKind;

/** Keeps searches as albums that update themselves. FX thread only. */
final class KeptSearches {

    private final Albums albums;
    private final UndoViewModel undo;
    private final ToastViewModel toasts;
    private final Text text;

    KeptSearches(Albums albums, UndoViewModel undo, ToastViewModel toasts, Text text) {
        this.albums = albums;
        this.undo = undo;
        this.toasts = toasts;
        this.text = text;
    }

    /** @param kept told what is shown from now on */
    void keep(String name, PhotoQuery query, Consumer<PhotoFilter> kept) {
        if (canKeep(query)) {
            Album[] made = new Album[1];
            undo.perform(
                    ActKind.NEW_ALBUM,
                    () -> {
                        var acted = Await.result(albums.keep(new Label(name), query));
                        made[0] = new Album(acted.result(), new Label(name).text(), null, query);
                        return acted.act();
                    },
                    () -> {
                        if (made[0] != null) {
                            kept.accept(PhotoFilter.of(made[0]));
                        }
                    });
        }
    }

    /** A kept search finds something else from now on. */
    void change(AlbumId album, PhotoQuery query, Runnable done) {
        if (canKeep(query)) {
            undo.perform(
                    ActKind.CHANGE_SEARCH,
                    () -> Await.result(albums.setSearch(album, query)).act(),
                    done);
        }
    }

    /** The library keeps people by how they are meant: of two groups, one of each, it would make one. */
    private boolean canKeep(PhotoQuery query) {
        boolean can = Set.of(Role.ANY, Role.ONLY).stream()
                .allMatch(role -> query.conditions().stream()
                                .filter(condition ->
                                        condition instanceof PhotoCondition.Shows shows && shows.role() == role)
                                .count()
                        <= 1);
        if (!can) {
            toasts.show(Toast.of(text.get("search.cannot-keep")));
        }
        return can;
    }
}
