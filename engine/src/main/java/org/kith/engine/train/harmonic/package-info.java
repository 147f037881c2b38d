/**
 * FaceNet's harmonic embeddings (arXiv:1503.03832v3, appendix): embeddings of a new model that compare with those of an old one, so that
 * faces are recognised while not all have been embedded again.
 */
@NullMarked
package org.kith.engine.train.harmonic;

import org.jspecify.annotations.NullMarked;
