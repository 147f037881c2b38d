/** The side bar with the folders of photos as a tree. */
@NullMarked
package org.kith.app.window.albums;

import org.jspecify.annotations.NullMarked;
