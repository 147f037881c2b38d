package org.kith.engine.evaluate.groups;

import org.kith.engine.model.ClusterId;

/**
 * A face that is in a group, whether its photo is labelled for it or not.
 *
 * @param folder of its photo: the name of whom the photo is labelled for
 * @param aside whether the program takes it for too poor to start or link groups
 */
public record GroupedFace(ClusterId group, String folder, boolean aside) {}
