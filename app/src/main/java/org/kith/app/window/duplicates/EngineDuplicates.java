package org.kith.app.window.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.Gallery;
import org.kith.engine.duplicates.DuplicateStack;
import org.kith.engine.duplicates.DuplicateStack.Member;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.PhotoRow;

/** The stacks of the open library, largest first. Takes time: never on the FX thread. Thread-safe. */
final class EngineDuplicates implements Supplier<List<Stack>> {

    private final Gallery gallery;

    EngineDuplicates(Gallery gallery) {
        this.gallery = gallery;
    }

    @Override
    public List<Stack> get() {
        List<DuplicateStack> found = gallery.duplicates();
        Map<PhotoId, PhotoRow> rows = new HashMap<>();
        gallery.rows(found.stream()
                        .flatMap(stack -> stack.photos().stream())
                        .map(Member::photo)
                        .toList())
                .forEach(row -> rows.put(row.id(), row));
        return found.stream()
                .map(stack -> new Stack(stack.kind(), copies(stack, rows)))
                .filter(stack -> stack.copies().size() > 1)
                .toList();
    }

    /** Without those that have gone since the stacks were made. */
    private static List<Copy> copies(DuplicateStack stack, Map<PhotoId, PhotoRow> rows) {
        List<Copy> copies = new ArrayList<>();
        for (Member member : stack.photos()) {
            @Nullable PhotoRow row = rows.get(member.photo());
            if (row != null) {
                copies.add(Copy.of(row, member, copies.isEmpty()));
            }
        }
        return copies;
    }
}
