package org.kith.engine.people;

/**
 * What forgetting somebody did, and what a search through the bytes of the library's files found afterwards.
 *
 * @param faces that stay as boxes, ignored, never to be learned again
 * @param embeddings that were deleted
 * @param pictures of faces that were deleted
 * @param copies of the library from before updates, deleted since the person was in them
 * @param sidecars files beside photos out of which the name was taken that Kith had written there
 * @param embeddingTraces places in the files where a piece of a deleted embedding stands still
 * @param nameTraces places in the files where a name of the person stands still
 * @param rowsWithName rows about other things that hold the name: paths of photos, other people
 * @param compacted whether the file was written anew and its log emptied
 */
public record ForgetReport(
        int faces,
        int embeddings,
        int pictures,
        int copies,
        int sidecars,
        int embeddingTraces,
        int nameTraces,
        int rowsWithName,
        boolean compacted) {

    /** Whether nothing of the person is left, but where the name stands in something else. */
    public boolean complete() {
        return compacted && embeddingTraces == 0 && (nameTraces == 0 || rowsWithName > 0);
    }
}
