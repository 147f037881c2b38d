package org.kith.engine.convert;

import org.kith.engine.fault.Fault;

/** Why a network from elsewhere cannot be made one of Kith. */
enum ConversionFault implements Fault {
    NO_INPUT("The network {0} has no input: {1} holds all its variables. Give the parameters that belong to "
            + "the symbol."),
    SEVERAL_INPUTS("The network {0} has several inputs, or {1} does not belong to it: {2} are not in there. Give "
            + "the parameters that belong to the symbol, and a symbol whose only input is the picture."),
    AND_OTHERS("{0} and others"),
    NO_SYMBOL("{0} is not the symbol of an MXNet network with one output: give a *-symbol.json file."),
    NO_PARAMETERS("{0} does not hold the parameters of an MXNet network as 32-bit numbers, or is cut short: give "
            + "a *-0000.params file that MXNet 1.x saved."),
    FILE_NOT_READ("The network''s file {0} cannot be read: check its path and permissions."),
    NOT_WRITTEN("The model cannot be written to {0} ({1}): check the folder''s permissions and the space on the "
            + "disk."),
    OTHER_PICTURES("The network {0} takes pictures of {1,number,#} × {2,number,#} pixels and {3,number,#} "
            + "channels; Kith needs one for square pictures of 3 channels."),
    SEVERAL_OUTPUTS("The network {0} gives {1,number,#} things; Kith needs one that gives a vector for each face."),
    GIVES_PICTURES("The network {0} gives a picture of {1,number,#} × {2,number,#}; Kith needs one that gives a "
            + "vector for each face."),
    PROJECTION_NEEDS_PHOTOS(
            "The network gives {0,number,#} numbers, too many to be kept: to project them to {1,number,#}, give a "
                    + "folder of PNG photos with --photos."),
    NO_SUCH_SIDE("No picture has a side of {0,number,#} pixels: give the network''s with --input-size."),
    NOT_RUN("The network {0} does not run on a picture of {1,number,#} × {1,number,#} px with the "
            + "parameters {2}: check that they belong to each other, and the size given with --input-size."),
    NO_EMBEDDING("The network {0} gives {1,number,#} numbers for a picture, which is no embedding: give a symbol "
            + "that ends at the embedding."),
    NOT_READ_BACK("The model in {0} cannot be read back into layers ({1}): Kith can do that with networks it "
            + "converted or trained itself."),
    NO_CARRIED_PRELU("The model in {0} has no PReLU carried into the next layer: there is no other form to compare "
            + "it with."),
    NOT_PNG("The photo {0} is not a PNG picture: remove or replace it."),
    PHOTOS_NOT_READ("The photos in {0} cannot be read ({1}): check the folder."),
    NO_PNG("There is no PNG photo in {0}: give a folder with some, of people and other things.");

    private final String english;

    ConversionFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "conversion";
    }

    @Override
    public String english() {
        return english;
    }
}
