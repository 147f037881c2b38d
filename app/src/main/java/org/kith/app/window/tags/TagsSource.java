package org.kith.app.window.tags;

import java.util.List;
import java.util.Set;
import org.kith.engine.exchange.Imported;
import org.kith.engine.exchange.TagPreview;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.sidecar.SidecarReport;

/** The open library, as far as it reads other programs and writes for them. Each may take seconds: never on the FX thread. */
interface TagsSource {

    /** What the user chose. */
    Choice choice();

    void setTakesByItself(boolean is);

    void setInStep(boolean is);

    /** What waits for the user's word. */
    TagPreview waiting();

    /** The best faces of somebody, so many at most. */
    List<FaceId> faces(PersonId person, int most);

    /** As one act. */
    Imported take(Set<String> names, boolean unlikely);

    /**
     * Writes beside the photos what the user said, or takes that back.
     *
     * @throws java.util.concurrent.CancellationException if it was stopped
     */
    SidecarReport write(boolean remove);

    /**
     * The two switches.
     *
     * @param takesByItself whether indexing takes over what leaves no doubt
     * @param inStep whether the files beside the photos follow what the user says
     */
    record Choice(boolean takesByItself, boolean inStep) {}
}
