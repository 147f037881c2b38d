/**
 * The window over an open library: what it shows first, its pages, and where all of it is wired.
 *
 * <p>What is made when: docs/decisions/0123-starting.md.
 */
@NullMarked
package org.kith.app.window;

import org.jspecify.annotations.NullMarked;
