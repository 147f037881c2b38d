package org.kith.engine.networks;

/**
 * What a change of the model did.
 *
 * @param before the model the library worked with
 * @param now the model it works with; the one before if the change was stopped, and then it goes on when it is asked for again
 * @param faces that have an embedding of the new model
 * @param left faces without, because their photos are gone or cannot be read: what the user said of them stays, the machine
 *     groups them again when the photos are back
 */
public record ModelChange(String before, String now, int faces, int left) {

    /** Whether the library works with another model than before. */
    public boolean changed() {
        return !before.equals(now);
    }
}
