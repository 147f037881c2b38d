/** The side bar with the folders of photos as a tree. */
@NullMarked
package org.kith.app.window.folders;

import org.jspecify.annotations.NullMarked;
