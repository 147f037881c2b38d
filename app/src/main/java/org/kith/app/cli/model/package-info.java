/** kith model and kith train: which network a library uses, bringing and training one. */
@NullMarked
package org.kith.app.cli.model;

import org.jspecify.annotations.NullMarked;
