package org.kith.engine.store.row;

import org.kith.engine.model.Coded;

/** What the user did. */
public enum ActKind implements Coded {
    /** Said who one face is. */
    NAME_FACE("name_face"),
    /** Gave a group of faces to a person. */
    NAME_GROUP("name_group"),
    /** Gave a person a name, or another one. */
    RENAME("rename"),
    /** Made one person of several people or groups. */
    MERGE("merge"),
    /** Said that a group is several people. */
    SPLIT("split"),
    /** Said of a face who it is not. */
    REJECT("reject"),
    /** Said of two groups that they are two people. */
    APART("apart"),
    /** Said that there is no face. */
    NOT_A_FACE("not_a_face"),
    /** Said that faces are of nobody worth knowing. */
    IGNORE("ignore"),
    /** Chose the face a person is shown by. */
    COVER("cover"),
    /** Said in which year a person was born, or that it is not known. */
    BORN("born"),
    /** Put a person out of sight. */
    HIDE("hide"),
    /** Brought a hidden person back. */
    SHOW("show"),
    /** Took over what was said in another library, or here before. */
    IMPORT("import");

    private final String code;

    ActKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
