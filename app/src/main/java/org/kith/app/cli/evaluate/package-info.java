/** kith evaluate: how good, on photos whose people are known. */
@NullMarked
package org.kith.app.cli.evaluate;

import org.jspecify.annotations.NullMarked;
