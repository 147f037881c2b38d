package org.kith.engine.train.run;

import java.nio.file.Path;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.train.network.Network;

/**
 * What is to be trained, where, and on which photos.
 *
 * @param photos a folder for each person
 * @param folder where the model and all that belongs to the training goes
 * @param resume whether to go on with the training in that folder
 * @param asInPaper NN1 to NN4 without the batch normalisation that lets them learn from little
 */
public record TrainingRequest(
        Path photos, Path folder, boolean resume, Network network, boolean asInPaper, FaceCut faces) {

    /**
     * How a face comes out of a photo.
     *
     * @param aligned found by the detector, turned and scaled by its landmarks; else the photo's centre is taken
     * @param choice of several faces on a photo; without alignment nothing is chosen
     */
    public record FaceCut(boolean aligned, FaceChoice choice) {}
}
