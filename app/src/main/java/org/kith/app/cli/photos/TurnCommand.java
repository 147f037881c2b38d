package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.List;
import org.kith.app.cli.base.LibraryUse;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.act.Acted;
import org.kith.engine.job.Await;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.ActSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith turn}: shows photos turned, and looks for their faces again. */
@Command(name = "turn")
public final class TurnCommand extends PhotosCommand {

    /** Which way. */
    private enum Direction {
        LEFT,
        RIGHT
    }

    @Parameters(index = "0", paramLabel = "left|right")
    private Direction direction = Direction.RIGHT;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PHOTO", descriptionKey = "kith.option.photos")
    private List<Path> photos = List.of();

    @Override
    public LibraryUse use() {
        return LibraryUse.WORKS;
    }

    @Override
    public Integer call() {
        return say(write(EngineConfig.of(libraryFolder()), this::turn));
    }

    private Acted<ActSummary> turn(Engine engine) {
        List<PhotoId> ids = photos(engine, photos);
        Acted<ActSummary> turned = Await.result(engine.photos().turn(ids, direction == Direction.LEFT ? -1 : 1));
        await(engine.lookAgain(ids));
        return turned;
    }
}
