/** Commands on a library and its photos: indexing, grouping, finding, looking whether all is well. */
@NullMarked
package org.kith.app.cli.library;

import org.jspecify.annotations.NullMarked;
