package org.kith.example;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.job.Await;
import org.kith.engine.model.Installation;

/** Indexes a folder of photos and prints who is there: java … WhoIsThere LIBRARY PHOTOS. */
public final class WhoIsThere {

    public static void main(String[] args) {
        EngineConfig config = EngineConfig.of(Path.of(args[0]));
        try (Engine engine = Engine.open(config, Installation.fromSystemProperties(), "an example")) {
            var done = Await.result(engine.index(List.of(Path.of(args[1]))).completion());
            System.out.println(done.found() + " photos, " + done.faces() + " faces");
            var who = engine.people().overview();
            who.people().forEach(p -> System.out.println(p.person().name() + " on " + p.photos() + " photos"));
            who.unnamed()
                    .forEach(group -> System.out.println(group.faces() + " faces of somebody, such as on "
                            + engine.gallery().pathsOf(List.of(group.shown())).get(group.shown())));
        }
    }
}
