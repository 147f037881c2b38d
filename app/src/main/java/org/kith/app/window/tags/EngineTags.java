package org.kith.app.window.tags;

import java.util.List;
import java.util.Set;
import org.kith.engine.Engine;
import org.kith.engine.exchange.Imported;
import org.kith.engine.exchange.TagPreview;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.sidecar.SidecarReport;

/** The tags of the open library. Thread-safe. */
final class EngineTags implements TagsSource {

    private final Engine engine;

    EngineTags(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Choice choice() {
        return new Choice(engine.exchange().takesByItself(), engine.sidecars().areInStep());
    }

    @Override
    public void setTakesByItself(boolean is) {
        engine.exchange().setTakesByItself(is);
    }

    @Override
    public void setInStep(boolean is) {
        engine.sidecars().setInStep(is);
    }

    @Override
    public TagPreview waiting() {
        return engine.exchange().tags();
    }

    @Override
    public List<FaceId> faces(PersonId person, int most) {
        return engine.people().bestFaces(person, most);
    }

    @Override
    public Imported take(Set<String> names, boolean unlikely) {
        return engine.exchange().takeTags(names, unlikely);
    }

    @Override
    public SidecarReport write(boolean remove) {
        return engine.writeSidecars(List.of(), remove).completion().join();
    }
}
