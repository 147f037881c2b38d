/** This computer and this installation: its folders, its version, what it can show; for commands and window alike. */
@NullMarked
package org.kith.app.platform;

import org.jspecify.annotations.NullMarked;
