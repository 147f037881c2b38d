/** What other programs wrote in photos, taken over, and what Kith writes beside them: among the settings. */
@NullMarked
package org.kith.app.window.tags;

import org.jspecify.annotations.NullMarked;
