package org.kith.engine.index;

/**
 * Which stages made a photo's faces. Raise {@link #CURRENT} when decoding, detection, alignment, quality or embedding give
 * other faces than before: photos of older versions are indexed again, and faces inherit what the user decided.
 */
public final class PipelineVersion {

    public static final String CURRENT = "5";

    private PipelineVersion() {}
}
