package org.kith.app.window.folders;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Refresh;

/** The places of the library with how much is there. FX thread only. */
public final class SideBarViewModel {

    private final ReadOnlyObjectWrapper<SideBarContent> content = new ReadOnlyObjectWrapper<>(SideBarContent.EMPTY);
    private final Refresh<SideBarContent> refresh;

    /**
     * Empty until {@link #refresh}.
     *
     * @param library asked off the FX thread
     */
    public SideBarViewModel(Supplier<SideBarContent> library, Background background) {
        this.refresh = new Refresh<>(background, library, content::set);
    }

    public ReadOnlyObjectProperty<SideBarContent> content() {
        return content.getReadOnlyProperty();
    }

    public void refresh() {
        refresh.request();
    }

    /** Any change changes a number. */
    public void libraryChanged(LibraryChange change) {
        refresh.libraryChanged();
    }
}
