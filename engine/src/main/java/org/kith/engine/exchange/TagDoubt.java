package org.kith.engine.exchange;

/** Why a name that other programs wrote down is not taken over by itself. */
enum TagDoubt {
    /** Somebody in the library has the name already; it may be another one. */
    NAME_EXISTS,
    /** The user said of the face that it is somebody else, or that it is not this one. */
    CONTRADICTED,
    /** Where the face is cannot be told: the picture was cropped or turned since. */
    PLACE_UNCLEAR,
    /** The face is hardly like others of that name. */
    UNLIKELY
}
