package org.kith.engine.detect;

import java.util.List;
import org.opencv.core.Mat;

/** CenterFace (arXiv:1911.03599), whatever runs it. Confined to one thread at a time. */
interface CenterFaceNetwork extends AutoCloseable {

    /**
     * What the network says of pictures.
     *
     * @param canvases all of one size, sides a multiple of 32; blue, green, red bytes
     * @return of each
     */
    List<CenterFaceMaps> answers(List<Mat> canvases);

    @Override
    void close();
}
