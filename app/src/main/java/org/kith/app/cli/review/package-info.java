/** kith review: questions on the terminal, answered by single keys. */
@NullMarked
package org.kith.app.cli.review;

import org.jspecify.annotations.NullMarked;
