package org.kith.engine.networks.card;

import org.kith.engine.fault.Fault;

/** What may be wrong with a card and the files it promises. */
public enum CardFault implements Fault {
    CARD_NOT_READ("The model card {0} cannot be read: install Kith again or restore the file."),
    CARD_DAMAGED("The model card {0} is damaged ({1}): install Kith again or restore the file."),
    CARD_LACKS_FILE("The model card {0} does not list {1}: install Kith again or restore the card."),
    NO_NAME("“{0}” is no model''s name: small letters, digits and hyphens only."),
    NO_FOLDER("The model folder {0} is missing: install Kith again or restore the folder."),
    NO_FILE("The model file {0} is missing: install Kith again or restore the file."),
    FILE_NOT_READ("The model file {0} cannot be read ({1}): check the disk and the file''s permissions."),
    FILE_ALTERED("The model file {0} is not the one its card describes (its SHA-256 differs): install Kith again "
            + "or restore the file."),
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
