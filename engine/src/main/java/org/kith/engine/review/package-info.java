/** Questions to the user about who is who, the most valuable first, and what becomes of the answers. */
@NullMarked
package org.kith.engine.review;

import org.jspecify.annotations.NullMarked;
