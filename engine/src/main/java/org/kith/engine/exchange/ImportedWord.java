package org.kith.engine.exchange;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Verdict;

/**
 * What is said of a face.
 *
 * @param person the name of whom it is about; null if it is about nobody, or somebody without a name
 */
public record ImportedWord(Verdict verdict, @Nullable String person) {}
