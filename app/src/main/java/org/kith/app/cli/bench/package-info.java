/** kith bench: how fast, and with how much memory. */
@NullMarked
package org.kith.app.cli.bench;

import org.jspecify.annotations.NullMarked;
