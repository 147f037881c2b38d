/**
 * A page that asks somebody who is on photos, and the answers that come back.
 *
 * <p>What is in the page and what is not: docs/ask.md; why: docs/decisions/0146.
 */
@NullMarked
package org.kith.engine.ask;

import org.jspecify.annotations.NullMarked;
