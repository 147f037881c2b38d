package org.kith.engine.index;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.Look;
import org.kith.engine.model.photo.QuarterTurn;

/** Where photos go that were read, and what is known there of them. Thread-safe. */
interface Destination {

    /** Whom to suspect of the end of an earlier run. */
    ReadingNote openNote();

    /** By which the user turned it. */
    QuarterTurn turnOf(Path file);

    /** Whether the file is a photo known there, so that nothing else is to be done for it. */
    boolean adopt(IndexTask task, ContentHash hash);

    /** How the photo looks; its pixels are at hand. */
    Look look(ContentHash hash, UprightImage image, List<Box> faces);

    CompletableFuture<?> save(IndexedPhoto photo, StageClock clock);

    /** @param hash of the file, if its bytes could be read */
    CompletableFuture<?> saveProblem(IndexTask task, PhotoProblem problem, @Nullable ContentHash hash);

    /** Waits until everything handed over before is saved. */
    void finish();
}
