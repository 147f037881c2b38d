package org.kith.engine.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.align.FaceQualityEstimator;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.image.PhotoContent;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.job.Job;
import org.kith.engine.job.MemoryBudget;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.QuarterTurn;
import org.kith.engine.model.photo.SeenFace;
import org.kith.engine.store.Database;
import org.kith.engine.store.photos.DueFace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the places where the user drew faces: where a detector sees one its landmarks and quality are kept, so that it can be
 * embedded. Confined to one thread.
 */
final class DrawnReading {

    /** In one transaction: each takes half a second, and what the user does comes between. */
    private static final int AT_ONCE = 1;

    private static final Logger LOG = LoggerFactory.getLogger(DrawnReading.class);

    private final Database library;
    private final Stages stages;
    private final MemoryPlan plan;
    private final FaceQualityEstimator quality = new FaceQualityEstimator();

    DrawnReading(Database library, Stages stages, MemoryPlan plan) {
        this.library = library;
        this.stages = stages;
        this.plan = plan;
    }

    /** @return of how many photos it is known now what is there; those that cannot be read now are tried again another time */
    int run(Job<?> job) throws InterruptedException {
        Map<PhotoId, List<DueFace>> due = library.read(stores -> stores.drawn().due());
        if (due.isEmpty() || !job.proceed()) {
            return 0; // the detector is not even loaded
        }
        IndexMemory memory = new IndexMemory(plan, stages.decoder());
        try (FaceDetector detector = stages.openDetector().get()) {
            return new CatchingUp(library, AT_ONCE)
                    .run(
                            due,
                            faces -> look(faces, detector, memory, job),
                            (stores, looked) -> looked.values().forEach(faces -> faces.forEach(stores.drawn()::looked)),
                            job);
        }
    }

    private Optional<Map<DueFace, Optional<SeenFace>>> look(
            List<DueFace> faces, FaceDetector detector, IndexMemory memory, Job<?> job) {
        DueFace first = faces.get(0);
        try (MemoryBudget.Lease pixels = memory.reserve(first.file(), job)) {
            PhotoContent content = PhotoContent.read(first.file().path());
            if (!content.hash().equals(first.hash())) {
                return Optional.empty(); // another picture: looked at when that is indexed
            }
            UprightImage image =
                    memory.decoder().decode(content, first.still()).image().turned(first.turn());
            Map<DueFace, Optional<SeenFace>> looked = new HashMap<>();
            for (DueFace face : faces) {
                QuarterTurn turn = first.turn();
                looked.put(face, detector.at(image, turn.of(face.box())).map(seen -> seen(image, seen, turn)));
            }
            return Optional.of(looked);
        } catch (UnreadablePhotoException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.error("{} made Kith fail", first.file().path(), e);
            return Optional.empty();
        }
    }

    private SeenFace seen(UprightImage image, DetectedFace face, QuarterTurn turn) {
        AlignedFace aligned = stages.aligner().crop(image, face.landmarks(), CropFrame.ARCFACE);
        return new SeenFace(turn.back().of(face.landmarks()), face.score(), quality.estimate(image, face, aligned));
    }
}
