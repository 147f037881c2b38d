package org.kith.engine.evaluate.pairs;

/** Two photos of which is known whether they show one person. */
public record PhotoPair(PhotoKey a, PhotoKey b) {

    public boolean same() {
        return a.person().equals(b.person());
    }
}
