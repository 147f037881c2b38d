package org.kith.engine.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;

/** Searches by the conditions there are most of; what is left empty is no condition. */
public final class Queries {

    private Queries() {}

    public static PhotoQuery of(
            List<PersonId> all,
            List<PersonId> any,
            List<PersonId> none,
            List<PersonId> only,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Path folder,
            CountRange faces) {
        List<PhotoCondition> conditions = new ArrayList<>();
        add(Role.ALL, all, conditions);
        add(Role.ANY, any, conditions);
        add(Role.NONE, none, conditions);
        add(Role.ONLY, only, conditions);
        if (from != null || to != null) {
            conditions.add(new PhotoCondition.Taken(from, to));
        }
        if (folder != null) {
            conditions.add(new PhotoCondition.InFolder(folder));
        }
        if (!faces.equals(CountRange.ANY)) {
            conditions.add(new PhotoCondition.Faces(faces));
        }
        return new PhotoQuery(conditions);
    }

    private static void add(Role role, List<PersonId> people, List<PhotoCondition> conditions) {
        if (!people.isEmpty()) {
            conditions.add(new PhotoCondition.Shows(role, people));
        }
    }
}
