/**
 * A projection of embeddings learned from the user's verdicts: FaceNet's triplet loss (arXiv:1503.03832, section 3) over faces
 * that are embedded already, as LMNN does it (Weinberger and Saul, JMLR 10, 2009). What was learned is judged by faces it was not
 * learned from, and refused unless it helps.
 *
 * <p>Decisions: docs/decisions/0130.
 */
@NullMarked
package org.kith.engine.train.family;

import org.jspecify.annotations.NullMarked;
