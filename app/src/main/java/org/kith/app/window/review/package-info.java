/** The page that asks who people are, the most valuable question first. */
@NullMarked
package org.kith.app.window.review;

import org.jspecify.annotations.NullMarked;
