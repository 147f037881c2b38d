package org.kith.app.window.folders;

import java.util.List;
import java.util.function.Supplier;
import org.kith.engine.Gallery;
import org.kith.engine.people.People;
import org.kith.engine.photos.Albums;
import org.kith.engine.store.row.FolderNode;

/** Counts what is in a library, for the side bar. Thread-safe. */
public final class LibraryCounts implements Supplier<SideBarContent> {

    private final Gallery gallery;
    private final People people;
    private final Albums albums;

    public LibraryCounts(Gallery gallery, People people, Albums albums) {
        this.gallery = gallery;
        this.people = people;
        this.albums = albums;
    }

    @Override
    public SideBarContent get() {
        List<FolderNode> folders = gallery.folders();
        int named = (int) people.names().stream().filter(name -> !name.hidden()).count();
        return new SideBarContent(
                folders.stream().mapToInt(FolderNode::photos).sum(),
                named,
                gallery.problems().size(),
                albums.all(),
                albums.covers(),
                folders,
                gallery.removedFolders());
    }
}
