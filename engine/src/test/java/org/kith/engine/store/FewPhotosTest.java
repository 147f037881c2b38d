package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.PhotoConditions;
import org.kith.engine.store.sql.Sql;

/** Whether a set of photos is small or large is a matter of time, not of what is found. */
class FewPhotosTest {

    private static final int LIBRARY = 12;

    private static final int SOME = 3;

    @TempDir
    private Path folder;

    private static List<Long> found(Sql sql, PhotoQuery query, int few) {
        PhotoConditions conditions = PhotoConditions.of(query, sql, few);
        return sql.list(
                "SELECT p.id FROM photo p WHERE p.width IS NOT NULL" + conditions.sql() + " ORDER BY p.shown_at, p.id",
                row -> row.number(1),
                conditions.parameters());
    }

    @Test
    void theSameIsFoundHoweverManyAreFew() throws IOException {
        OldLibrary.copy(LIBRARY, folder);
        try (Database library = Database.openForWriting(folder, "kith test")) {
            List<Integer> sizes = library.read(stores -> {
                PersonId obama = person(stores, "Barack Obama");
                PersonId collins = person(stores, "Eileen Collins");
                Path photos = Objects.requireNonNull(
                        stores.gallery().all().get(0).path().getParent());
                CountRange one = new CountRange(1, 1);
                CountRange any = new CountRange(1, PhotoNote.MOST_STARS);
                List<PhotoCondition> conditions = List.of(
                        new PhotoCondition.Shows(Role.ALL, List.of(obama)),
                        new PhotoCondition.Shows(Role.ALL, List.of(obama, collins)),
                        new PhotoCondition.Shows(Role.ANY, List.of(obama, collins)),
                        new PhotoCondition.Shows(Role.ONLY, List.of(obama)),
                        new PhotoCondition.Faces(one),
                        new PhotoCondition.Rated(any),
                        new PhotoCondition.InFolder(photos),
                        new PhotoCondition.Text("jpg"),
                        new PhotoCondition.Text("jp"),
                        new PhotoCondition.FileName("jpg"),
                        new PhotoCondition.TakenWith("canon"),
                        new PhotoCondition.At("washington"));
                Stream<PhotoQuery> queries = conditions.stream()
                        .flatMap(first -> conditions.stream().map(second -> PhotoQuery.of(first, second)));
                return queries.map(query -> {
                            List<Long> large = found(stores.sql(), query, 0);
                            assertThat(found(stores.sql(), query, Integer.MAX_VALUE - 1))
                                    .as("all sets small, %s", query)
                                    .isEqualTo(large);
                            assertThat(found(stores.sql(), query, 1))
                                    .as("some small, %s", query)
                                    .isEqualTo(large);
                            return large.size();
                        })
                        .toList();
            });
            assertThat(sizes.stream().filter(size -> size > 0).count()).isGreaterThan(SOME);
        }
    }

    private static PersonId person(Stores stores, String name) {
        return stores.people().byName(new PersonName(name)).orElseThrow().id();
    }
}
