/** How Kith recognises people: how sure it is, learning from what the user said, and the models there are. */
@NullMarked
package org.kith.app.window.recognition;

import org.jspecify.annotations.NullMarked;
