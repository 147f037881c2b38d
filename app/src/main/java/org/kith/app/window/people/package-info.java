/**
 * The pages of people: who is there, one person, and the fields that give names.
 *
 * <p>Why a typed name is never lost: docs/decisions/0129-names-being-typed.md.
 */
@NullMarked
package org.kith.app.window.people;

import org.jspecify.annotations.NullMarked;
