package org.kith.app.window.albums;

import java.util.List;
import java.util.function.Supplier;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.FolderNode;

/** Counts what is in a library, for the side bar. Thread-safe. */
public final class LibraryCounts implements Supplier<SideBarContent> {

    private final Database library;

    public LibraryCounts(Database library) {
        this.library = library;
    }

    @Override
    public SideBarContent get() {
        return library.read(stores -> {
            List<FolderNode> folders = stores.gallery().folders();
            int people = (int) stores.people().names().stream()
                    .filter(name -> !name.hidden())
                    .count();
            int problems = stores.photos().problems().size()
                    + stores.folders().problems().size();
            return new SideBarContent(
                    folders.stream().mapToInt(FolderNode::photos).sum(), people, problems, folders);
        });
    }
}
