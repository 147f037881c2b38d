/**
 * The page of people, the fields that give names, and what the page of one of them needs too.
 *
 * <p>Why a typed name is never lost: docs/decisions/0129-names-being-typed.md.
 */
@NullMarked
package org.kith.app.window.people;

import org.jspecify.annotations.NullMarked;
