package org.kith.engine.store;

import org.kith.engine.fault.Fault;

/** Why a library cannot do what it is asked. */
enum StoreFault implements Fault {
    FOLDER_NOT_MADE("The library folder {0} cannot be made. Look whether you may write there, or choose another "
            + "library folder."),
    FOLDER_GONE("This folder is not in the library any more."),
    UNKNOWN_MODEL("This library knows no model “{0}”: kith model list shows those it knows."),
    ANOTHER_MODEL("This library has another model “{0}”: choose another name."),
    MODEL_THERE("This library has a model “{0}” already: choose another name."),
    NOT_CALIBRATED("What the distances of the model “{0}” mean is not known yet: calibrate it first, with kith "
            + "model use {0} --calibrate DIR."),
    MODEL_IN_USE("The library works with “{0}”: use another model first."),
    MODEL_NEEDED("“{0}” is computed from “{1}”: remove that first."),
    CLOSED("The library is closed: what came after that was not saved.");

    private final String english;

    StoreFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "store";
    }

    @Override
    public String english() {
        return english;
    }
}
