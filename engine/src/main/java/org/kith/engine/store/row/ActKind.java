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
    /** Drew a face that was not found. */
    DRAW("draw"),
    /** Put the box of a face elsewhere. */
    MOVE_BOX("move_box"),
    /** Said that faces are of nobody worth knowing. */
    IGNORE("ignore"),
    /** Chose the face a person is shown by. */
    COVER("cover"),
    /** Said when a person was born, or that it is not known. */
    BORN("born"),
    /** Wrote about a person, or took that away. */
    NOTE("note"),
    /** Put people into a circle. */
    ADD_TO_CIRCLE("add_to_circle"),
    /** Took people out of a circle. */
    REMOVE_FROM_CIRCLE("remove_from_circle"),
    /** Gave a circle another name. */
    RENAME_CIRCLE("rename_circle"),
    /** Took a circle away; its people stay. */
    REMOVE_CIRCLE("remove_circle"),
    /** Put a person out of sight. */
    HIDE("hide"),
    /** Brought a hidden person back. */
    SHOW("show"),
    /** Put a person before all others. */
    PIN("pin"),
    /** Took that back. */
    UNPIN("unpin"),
    /** Said who is on photos without a face that could be found. */
    PRESENT("present"),
    /** Took that back of photos. */
    ABSENT("absent"),
    /** Took over what was said in another library, or here before. */
    IMPORT("import"),
    /** Took over what other programs wrote in photos or beside them. */
    READ_TAGS("read_tags"),
    /** Took over the answers of somebody whom the user asked. */
    ANSWERS("answers"),
    /** Let hold what the library of somebody else says. */
    JOIN("join"),
    /** Chose photos as favourites. */
    FAVOURITE("favourite"),
    /** Took photos from the favourites. */
    UNFAVOURITE("unfavourite"),
    /** Gave photos stars, or took them away. */
    RATE("rate"),
    /** Gave photos a tag. */
    TAG("tag"),
    /** Took a tag off photos. */
    UNTAG("untag"),
    /** Gave a tag another name. */
    RENAME_TAG("rename_tag"),
    /** Wrote a caption, or took it away. */
    CAPTION("caption"),
    /** Said when photos were taken. */
    DATE("date"),
    /** Turned photos, for viewing. */
    TURN("turn"),
    /** Put photos out of sight. */
    HIDE_PHOTOS("hide_photos"),
    /** Brought hidden photos back. */
    SHOW_PHOTOS("show_photos"),
    /** Moved the files of photos to the system's trash. */
    TRASH("trash"),
    /** Made an album, or kept a search as one. */
    NEW_ALBUM("new_album"),
    /** Gave an album another name. */
    RENAME_ALBUM("rename_album"),
    /** Took an album away; its photos stay. */
    REMOVE_ALBUM("remove_album"),
    /** Put photos into an album. */
    ADD_TO_ALBUM("add_to_album"),
    /** Took photos out of an album. */
    REMOVE_FROM_ALBUM("remove_from_album"),
    /** Put the photos of an album in another order. */
    ORDER_ALBUM("order_album"),
    /** Chose the photo an album is shown by. */
    ALBUM_COVER("album_cover"),
    /** Changed what a kept search finds. */
    CHANGE_SEARCH("change_search");

    private final String code;

    ActKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
