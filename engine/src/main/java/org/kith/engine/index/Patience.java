package org.kith.engine.index;

import java.time.Duration;

/**
 * How long a run waits for a photo.
 *
 * @param photo from when its memory is there until its faces are cut out; much more than the largest panorama takes on a slow machine
 * @param stopping how long a photo at hand may take when the run is to end; what is not ready then is read the next time
 */
record Patience(Duration photo, Duration stopping) {

    static final Patience USUAL = new Patience(Duration.ofMinutes(2), Duration.ofMillis(1500));
}
