/** LabelledGrouping against who the people are: pairwise and BCubed. */
@NullMarked
package org.kith.engine.evaluate.groups;

import org.jspecify.annotations.NullMarked;
