import java.nio.file.Path;
import java.util.List;
import org.kith.engine.model.FaceId;
import org.kith.engine.people.People;
import org.kith.engine.store.Database;

/** What kith review does when it is told that two groups are two people. */
class Apart {
    public static void main(String[] args) {
        try (Database library = Database.openForWriting(Path.of(args[0]), "kith review")) {
            new People(library)
                    .tellApart(List.of(new FaceId(Long.parseLong(args[1]))), List.of(new FaceId(Long.parseLong(args[2]))))
                    .join();
        }
    }
}
