/** Tiles in sections, selected by mouse and keyboard as file managers have it: of people, of their faces, of duplicates. */
@NullMarked
package org.kith.app.window.tiles;

import org.jspecify.annotations.NullMarked;
