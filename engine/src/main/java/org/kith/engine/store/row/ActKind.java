package org.kith.engine.store.row;

/** What the user did. */
public enum ActKind {
    /** Said who one face is. */
    NAME_FACE,
    /** Gave a group of faces to a person. */
    NAME_GROUP,
    /** Gave a person a name, or another one. */
    RENAME,
    /** Made one person of several people or groups. */
    MERGE,
    /** Said that a group is several people. */
    SPLIT,
    /** Said of a face who it is not. */
    REJECT,
    /** Said of two groups that they are two people. */
    APART,
    /** Said that there is no face. */
    NOT_A_FACE,
    /** Said that faces are of nobody worth knowing. */
    IGNORE,
    /** Chose the face a person is shown by. */
    COVER,
    /** Said in which year a person was born, or that it is not known. */
    BORN,
    /** Put a person out of sight. */
    HIDE,
    /** Brought a hidden person back. */
    SHOW
}
