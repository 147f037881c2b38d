package org.kith.engine.image.color;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Profiles by their bytes: a camera writes the same into each of its photos, and to compare one with sRGB takes 8 ms. Thread-safe. */
public final class ColorProfiles {

    private static final int KEPT = 32;

    /** Larger ones, of printers, are not kept. */
    private static final int LARGEST_KEPT_BYTES = 1 << 17;

    private final Map<Key, Optional<ColorProfile>> profiles = new LinkedHashMap<>(KEPT, 0.75f, true);

    @SuppressWarnings("ArrayRecordComponent") // compared by its numbers
    private record Key(byte[] icc) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(icc, key.icc);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(icc);
        }
    }

    /** Empty where it changes nothing, is broken, or of colours that are not those of pixels. */
    public Optional<ColorProfile> of(byte[] icc) {
        if (icc.length > LARGEST_KEPT_BYTES) {
            return ColorProfile.of(icc);
        }
        Key key = new Key(icc);
        synchronized (profiles) {
            Optional<ColorProfile> known = profiles.get(key);
            if (known != null) {
                return known;
            }
        }
        Optional<ColorProfile> profile = ColorProfile.of(icc);
        synchronized (profiles) {
            profiles.put(key, profile);
            if (profiles.size() > KEPT) {
                profiles.remove(profiles.keySet().iterator().next());
            }
        }
        return profile;
    }
}
