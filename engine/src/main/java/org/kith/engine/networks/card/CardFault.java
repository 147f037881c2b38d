package org.kith.engine.networks.card;

import org.kith.engine.fault.Fault;

/** What may be wrong with a card. */
public enum CardFault implements Fault {
    CARD_NOT_READ("The model card {0} cannot be read: install Kith again or restore the file."),
    CARD_DAMAGED("The model card {0} is damaged ({1}): install Kith again or restore the file."),
    NO_NORMALISATION("“{0}” is no normalisation that Kith knows: write (v - 127.5) / 128, with any two numbers, v / "
            + "255, none, or (v - mean) / std.");

    private final String english;

    CardFault(String english) {
        this.english = english;
    }

    /** The one of embedding: codes stay as they are. */
    @Override
    public String room() {
        return "embedding";
    }

    @Override
    public String english() {
        return english;
    }
}
