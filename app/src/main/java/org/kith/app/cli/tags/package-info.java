/** What other programs wrote in photos and beside them, and what Kith writes beside them. */
@NullMarked
package org.kith.app.cli.tags;

import org.jspecify.annotations.NullMarked;
