package org.kith.engine.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.image.PhotoContent;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.job.Job;
import org.kith.engine.job.MemoryBudget;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.UnembeddedFace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts known faces out of their photos once more, where they were found before: nothing is detected. Photos are read by several
 * threads; each tells of itself only.
 */
final class Rereading {

    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);

    private final Stages stages;
    private final IndexMemory memory;
    private final ExecutorService readers;

    Rereading(Stages stages, IndexMemory memory, ExecutorService readers) {
        this.stages = stages;
        this.memory = memory;
        this.readers = readers;
    }

    /** The crops of a photo's faces; empty if the photo is not, or not as it was, where it was. */
    record Crops(Map<FaceId, AlignedFace> byFace) {}

    /** Begins to read the photos of the faces. */
    List<Future<Crops>> begin(List<UnembeddedFace> faces, Job<?> job) {
        Map<PhotoId, List<UnembeddedFace>> byPhoto = new LinkedHashMap<>();
        for (UnembeddedFace face : faces) {
            byPhoto.computeIfAbsent(face.photo(), photo -> new ArrayList<>()).add(face);
        }
        List<Future<Crops>> crops = new ArrayList<>();
        byPhoto.values().forEach(ofPhoto -> crops.add(readers.submit(() -> read(ofPhoto, job))));
        return crops;
    }

    private Crops read(List<UnembeddedFace> faces, Job<?> job) throws InterruptedException {
        UnembeddedFace first = faces.get(0);
        PhotoFile file = new PhotoFile(first.path(), first.sizeBytes(), first.modifiedMs());
        try (MemoryBudget.Lease pixels = memory.reserve(file, job)) {
            PhotoContent content = PhotoContent.read(file.path());
            if (!content.hash().equals(first.hash())) {
                return new Crops(Map.of()); // another picture: its faces are found when it is indexed
            }
            UprightImage image = memory.decoder().decode(content, first.still()).image();
            Map<FaceId, AlignedFace> crops = new LinkedHashMap<>();
            for (UnembeddedFace face : faces) {
                crops.put(face.face(), stages.aligner().crop(image, face.box(), face.landmarks(), stages.crop()));
            }
            return new Crops(crops);
        } catch (UnreadablePhotoException e) {
            return new Crops(Map.of());
        } catch (RuntimeException e) {
            LOG.error("{} made Kith fail", file.path(), e);
            return new Crops(Map.of());
        }
    }
}
