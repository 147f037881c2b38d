/** What the user said, as an archive has it: by numbers that mean something within the archive only. */
@NullMarked
package org.kith.engine.store.archive;

import org.jspecify.annotations.NullMarked;
