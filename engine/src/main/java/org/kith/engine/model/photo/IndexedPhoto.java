package org.kith.engine.model.photo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PictureHash;

/**
 * Everything the pipeline found out of one file: goes to the library in one transaction.
 *
 * @param folder the folder the user added, in which the file was found
 * @param picture null of a file that could be read in part only
 * @param widthPx of the full upright photo
 * @param heightPx of the full upright photo
 * @param look null where it is not known yet, and of videos
 * @param film of a video; null of photos
 * @param problem of a file that could be read in part only ({@link PhotoProblem#partial()})
 * @param pipelineVersion stages and models that made this: another version means index again
 * @param modelId made the embeddings
 */
public record IndexedPhoto(
        PhotoFile file,
        FolderId folder,
        ContentHash hash,
        @Nullable PictureHash picture,
        int widthPx,
        int heightPx,
        PhotoDetails details,
        @Nullable Look look,
        @Nullable Film film,
        @Nullable PhotoProblem problem,
        String pipelineVersion,
        String modelId,
        List<AnalyzedFace> faces) {

    /** A photo without its look. */
    public IndexedPhoto(
            PhotoFile file,
            FolderId folder,
            ContentHash hash,
            @Nullable PictureHash picture,
            int widthPx,
            int heightPx,
            PhotoDetails details,
            @Nullable PhotoProblem problem,
            String pipelineVersion,
            String modelId,
            List<AnalyzedFace> faces) {
        this(
                file,
                folder,
                hash,
                picture,
                widthPx,
                heightPx,
                details,
                null,
                null,
                problem,
                pipelineVersion,
                modelId,
                faces);
    }

    public IndexedPhoto {
        if (widthPx <= 0 || heightPx <= 0) {
            throw new IllegalArgumentException(widthPx + " x " + heightPx + " pixels");
        }
        if (problem != null && !problem.partial()) {
            throw new IllegalArgumentException("a photo with " + problem.kind() + " was not indexed");
        }
        faces = List.copyOf(faces);
    }
}
