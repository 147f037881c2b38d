package org.kith.app.window.acts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.PhotoId;
import org.kith.engine.output.CopyForm;

/** Photos for somebody else: copies, and a page that asks. FX thread only. */
public interface Exports {

    /** Asks how the copies are to be; empty if the user would rather not. */
    Optional<CopyForm> form(int photos);

    /** Asks where they are to be. */
    Optional<Path> folder();

    /** In the background; tells what became of it. */
    void copy(List<PhotoId> photos, Path folder, CopyForm form);

    /**
     * Makes a page that asks somebody who is on photos, after asking where and how; tells what became of it.
     *
     * @param photos none: what is most worth asking
     */
    void ask(List<PhotoId> photos);
}
