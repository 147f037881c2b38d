package org.kith.app.cli.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.Evaluation;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;

/**
 * The library an evaluation looks at: one made for it by indexing as {@code kith index} does, and thrown away; or one that is
 * there, read only.
 */
final class EvaluationLibrary implements AutoCloseable {

    /** Who writes into the library, should somebody else find it. */
    private static final String FOR_OTHERS = "kith-evaluate";

    private final Engine engine;
    private final AutoCloseable owner;
    private int unread;

    private EvaluationLibrary(Engine engine, AutoCloseable owner) {
        this.engine = engine;
        this.owner = owner;
    }

    static EvaluationLibrary existing(Engine engine) {
        return new EvaluationLibrary(engine, engine);
    }

    /** Made of these photos. */
    static EvaluationLibrary temporary(
            List<Path> foldersOrFiles, Installation installation, Device device, int threads, ProgressLine progress)
            throws IOException {
        TemporaryFolder folder = TemporaryFolder.make("evaluate");
        try {
            Engine engine = Engine.open(new EngineConfig(folder.path(), device, threads), installation, FOR_OTHERS);
            AutoCloseable owner = () -> {
                engine.close();
                folder.close();
            };
            EvaluationLibrary library = new EvaluationLibrary(engine, owner);
            try {
                library.unread = progress.await(engine.index(foldersOrFiles)).problems();
                return library;
            } catch (RuntimeException e) {
                library.close();
                throw e;
            }
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Files that could not be read when it was made: photos without a face to all figures. */
    int unread() {
        return unread;
    }

    /** How good what it knows is. */
    Evaluation evaluation() {
        return engine.evaluation();
    }

    @Override
    public void close() {
        try {
            owner.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
