package org.kith.engine.index;

/**
 * How the memory that may be used is divided: what is there anyway, what each worker has for its network, faces that wait to
 * be embedded, and photos being read, which get the rest.
 *
 * @param workers how many of the wanted ones there is memory for
 * @param photoBytes for photos being read at once, from the file to the faces
 * @param cropBytes for faces that wait to be embedded
 */
record MemoryPlan(int workers, long photoBytes, long cropBytes) {

    private static final long MB = 1L << 20;

    /** The Java machine, OpenCV and MXNet with the model and a batch, the library; see docs/decisions/0070. */
    static final long BASE_BYTES = 320 * MB;

    /** A detector: its weights, and what its layers hold of the largest picture it looks at. */
    static final long WORKER_BYTES = 96 * MB;

    /** 640 faces of 38 KB: forty batches. */
    static final long CROP_BYTES = 24 * MB;

    /** Photos of a phone need 60 to 110 MB. */
    static final long PHOTO_BYTES = 128 * MB;

    /** Below that not one photo could be read without being above the limit. */
    static final long LEAST_BYTES = BASE_BYTES + WORKER_BYTES + CROP_BYTES + PHOTO_BYTES;

    /**
     * For as many workers as there is memory for, at least one.
     *
     * @param limitBytes for the whole program; less than {@link #LEAST_BYTES} is taken for that
     * @param wantedWorkers at least 1
     */
    static MemoryPlan of(long limitBytes, int wantedWorkers) {
        long left = Math.max(limitBytes, LEAST_BYTES) - BASE_BYTES - CROP_BYTES;
        long affordable = left / (WORKER_BYTES + PHOTO_BYTES);
        int workers = (int) Math.max(1, Math.min(wantedWorkers, affordable));
        return new MemoryPlan(workers, left - workers * WORKER_BYTES, CROP_BYTES);
    }
}
