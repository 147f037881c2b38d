package org.kith.engine.fault;

/** What may be wrong with how Kith is installed or started. */
public enum InstallationFault implements Fault {
    NOT_LAUNCHED("Kith was started without -D{0}: start it with the kith launcher."),
    NO_FOLDER("The folder {0} ({1}) is missing: Kith is not installed whole."),
    NO_FILE("The file {0} is missing or damaged: Kith is not installed whole.");

    private final String english;

    InstallationFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "installation";
    }

    @Override
    public String english() {
        return english;
    }
}
