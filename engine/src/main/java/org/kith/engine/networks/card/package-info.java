/** What is said of a network beside its files: where it comes from, what goes in and what comes out. */
@NullMarked
package org.kith.engine.networks.card;

import org.jspecify.annotations.NullMarked;
