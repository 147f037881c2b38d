package org.kith.engine.index;

import org.kith.engine.align.CropFrame;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobNotice;
import org.kith.engine.job.MemoryBudget;
import org.kith.engine.model.PhotoFile;

/**
 * The memory of one run: workers wait for it before they read a photo, and before they cut out its faces. Crops are counted
 * apart from photos: the thread that embeds gives their memory back without needing any, so nobody waits for ever.
 * Thread-safe.
 */
final class IndexMemory {

    private final MemoryPlan plan;
    private final ImageDecoder decoder;
    private final MemoryBudget photos;
    private final MemoryBudget crops;

    IndexMemory(MemoryPlan plan, ImageDecoder decoder) {
        this.plan = plan;
        this.decoder = decoder.withMaxBytes(plan.photoBytes());
        this.photos = new MemoryBudget(plan.photoBytes());
        this.crops = new MemoryBudget(plan.cropBytes());
    }

    int workers() {
        return plan.workers();
    }

    /** Keeps to the memory for photos where it can. */
    ImageDecoder decoder() {
        return decoder;
    }

    /** What reading a photo and finding its faces takes, by its first bytes. */
    long bytesNeeded(PhotoFile photo) throws UnreadablePhotoException {
        byte[] head = PhotoBytes.head(photo.path());
        return decoder.bytesNeeded(head, photo.path().getFileName().toString(), photo.sizeBytes());
    }

    /** Waits for the memory of a photo; one that needs more than all of it is read alone. */
    MemoryBudget.Lease reserve(long bytes, Job<?> job) throws InterruptedException {
        if (!photos.fits(bytes)) {
            job.notice(JobNotice.PHOTO_ABOVE_MEMORY_LIMIT);
        }
        return photos.reserve(bytes);
    }

    MemoryBudget.Lease reserve(PhotoFile photo, Job<?> job) throws UnreadablePhotoException, InterruptedException {
        return reserve(bytesNeeded(photo), job);
    }

    /** Waits for the memory of a photo's crops, which are given back when they are embedded. */
    MemoryBudget.Lease reserveCrops(int faces, CropFrame frame) throws InterruptedException {
        return crops.reserve(CroppedPhoto.cropBytes(faces, frame));
    }

    MemoryBudget photos() {
        return photos;
    }

    MemoryBudget crops() {
        return crops;
    }
}
