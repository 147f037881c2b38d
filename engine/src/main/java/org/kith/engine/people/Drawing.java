package org.kith.engine.people;

import java.util.List;
import org.kith.engine.act.Acts.Done;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.VerdictSource;

/** Boxes of faces as the user draws them. Confined to one transaction. */
final class Drawing {

    private final Stores stores;
    private final Known known;

    Drawing(Stores stores) {
        this.stores = stores;
        this.known = new Known(stores);
    }

    Done<FaceId> draw(PhotoId photo, Box box) {
        requireWithin(box);
        if (stores.gallery().photo(photo).isEmpty()) {
            throw new EngineException(PeopleFault.PHOTO_GONE);
        }
        return new Done<>(stores.drawn().add(photo, box), ActSummary.ofPhotos(ActKind.DRAW, null, 1));
    }

    Done<FaceId> move(FaceId face, Box box) {
        requireWithin(box);
        known.face(face);
        ActSummary told = ActSummary.of(ActKind.MOVE_BOX, null, 1);
        if (stores.drawn().isDrawn(face)) {
            stores.drawn().move(face, box);
            return new Done<>(face, told);
        }
        PhotoId photo = stores.faces().photoOf(face).orElseThrow();
        FaceId instead = stores.drawn().add(photo, box);
        stores.verdicts().personOf(face).ifPresent(person -> {
            stores.verdicts().is(List.of(instead), person, VerdictSource.FACE);
            stores.people().replaceCover(person, face, instead);
        });
        stores.verdicts().isDrawnElsewhere(face);
        stores.clusters().remove(List.of(face));
        stores.people().dropCoverOfOthers(face, null);
        return new Done<>(instead, told);
    }

    private static void requireWithin(Box box) {
        if (box.x() < 0 || box.y() < 0 || box.x() + box.width() > 1 + 1e-9 || box.y() + box.height() > 1 + 1e-9) {
            throw new IllegalArgumentException("beyond the photo: " + box);
        }
    }
}
