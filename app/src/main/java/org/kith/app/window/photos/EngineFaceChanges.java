package org.kith.app.window.photos;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.engine.Engine;
import org.kith.engine.act.Acted;
import org.kith.engine.job.Await;
import org.kith.engine.job.Job;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/**
 * Faces of the open library; boxes that were drawn are looked at by and by. FX thread only.
 *
 * @param ignore says of faces that they are of nobody worth knowing
 */
record EngineFaceChanges(Engine engine, UndoViewModel undo, Function<List<FaceId>, ActSummary> ignore)
        implements FaceChanges {

    @Override
    public void ignore(List<FaceId> faces) {
        undo.perform(ActKind.IGNORE, () -> ignore.apply(faces), () -> {});
    }

    @Override
    public void draw(PhotoId photo, Box box, Consumer<FaceId> then) {
        perform(ActKind.DRAW, () -> engine.people().draw(photo, box), then);
    }

    @Override
    public void move(FaceId face, Box box) {
        perform(ActKind.MOVE_BOX, () -> engine.people().moveBox(face, box), now -> {});
    }

    private void perform(ActKind kind, Supplier<CompletableFuture<Acted<FaceId>>> act, Consumer<FaceId> then) {
        AtomicReference<@Nullable FaceId> drawn = new AtomicReference<>();
        Supplier<ActSummary> step = () -> {
            Acted<FaceId> acted = Await.result(act.get());
            drawn.set(acted.result());
            Job<Integer> unused = engine.lookAtDrawn(); // in its turn
            return acted.act();
        };
        undo.perform(kind, step, () -> Optional.ofNullable(drawn.get()).ifPresent(then));
    }
}
