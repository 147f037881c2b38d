package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.RealPath;
import org.kith.app.cli.people.ActCommand;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.act.Acted;
import org.kith.engine.job.Await;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.ActSummary;

/** A command about photos of the library, which are given by their paths. */
abstract class PhotosCommand extends ActCommand {

    /** What is done with the photos. */
    @FunctionalInterface
    interface PhotosAct<T> {
        CompletableFuture<T> on(Engine engine, List<PhotoId> photos);
    }

    /** Returns when it is on the disk. */
    final <T> T onPhotos(List<Path> paths, PhotosAct<T> act) {
        return write(EngineConfig.of(libraryFolder()), engine -> Await.result(act.on(engine, photos(engine, paths))));
    }

    /** Does it, and says what was done. */
    final int done(List<Path> paths, PhotosAct<Acted<ActSummary>> act) {
        return say(onPhotos(paths, act));
    }

    /** In the order in which they are given. */
    static List<PhotoId> photos(Engine engine, List<Path> paths) {
        List<Path> real = paths.stream().map(RealPath::of).toList();
        Map<Path, PhotoId> known = engine.gallery().at(real);
        for (int i = 0; i < real.size(); i++) {
            if (!known.containsKey(real.get(i))) {
                throw new CommandException("cli.fault.no-such-photo", Visible.name(paths.get(i)));
            }
        }
        return real.stream().map(known::get).toList();
    }

    /** For what is wrong with its words. */
    final void require(boolean fine, String key, @Nullable Object... arguments) {
        if (!fine) {
            throw new CommandException(key, arguments).ofWordsTo(commandLine());
        }
    }
}
