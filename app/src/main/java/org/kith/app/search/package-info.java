/**
 * What somebody types to find photos, in any language of the program, becomes conditions; commands and the window read it alike.
 *
 * <p>Why the words stand in files and what wins where several things have one name: docs/decisions/0122-search-words.md.
 */
@NullMarked
package org.kith.app.search;

import org.jspecify.annotations.NullMarked;
