/** What is known and said of photos beside the people on them: records that everybody shares. */
@NullMarked
package org.kith.engine.model.photo;

import org.jspecify.annotations.NullMarked;
