package org.kith.engine.store.sql;

import org.kith.engine.fault.Fault;

/** Why the files of a library cannot be opened, read or written. */
enum LibraryFault implements Fault {
    FOLDER_NOT_READ("The library folder {0} cannot be read ({1})."),
    FOLDER_NOT_WRITABLE("The library folder {0} cannot be written to. Look whether you may write there, or choose "
            + "another library folder."),
    IN_USE("The library {0} is in use by {1}. Wait for it to finish or stop it."),
    ANOTHER_PROGRAM("another program"),
    HOLDER("{0} (process {1,number,#}, since {2})"),
    LOCK_NOT_GIVEN_BACK("The lock of the library could not be given back."),
    NO_LIBRARY("There is no library in {0} yet: index a folder of photos first."),
    OLDER("The library {0} was made by an older Kith: index once with this one to bring it up to date."),
    NEWER("The library {0} was made by a newer Kith (version {1,number,#} of its format, this program "
            + "knows {2,number,#}). It was left as it is: use the newer Kith."),
    NOT_A_LIBRARY("The file {0} belongs to another program, not to Kith. Choose another library folder."),
    NO_COPY("The library could not be copied to {0} before bringing it up to date, and was left as it is. "
            + "Look whether there is space."),
    DISK_FULL("The disk with the library {0} is full, and this step was not saved. Free some space, then "
            + "start again."),
    GONE("The library file {0} was moved away or deleted while Kith worked with it, and what was done since is not "
            + "saved. Put it back, then start again."),
    LOST("The library has lost its file {0}: pictures or copies of it are still there. Put back a backup with kith "
            + "restore, or move the folder away to start a new library; the photos themselves are untouched."),
    DISK_FAILED("The library {0} cannot be read or written, and this step was not saved. Look whether its disk "
            + "is full, damaged or unplugged, then start again."),
    DAMAGED(
            "The file {0} is damaged or is not a Kith library. Save what can be read with kith check --repair, or move it "
                    + "away to start a new library; the photos themselves are untouched."),
    COPY_DAMAGED("The copy {0} of a library is damaged, or is none. Choose another one."),
    NOT_READABLE("The library file {0} cannot be opened. Look whether you may read and write in its folder."),
    NOT_WRITABLE("The library {0} cannot be written to. Look whether you may write in its folder."),
    HELD("Another program holds the library file {0}. Close it, then try again."),
    NETWORK_SHARE(
            "The library {0} lies on a network share ({1}), where two computers could write to it at once. Photos "
                    + "may lie there, the library may not: copy its folder to a disk of this computer, and open it there."),
    NO_MEMORY("There is not enough memory to read the library {0}.");

    private final String english;

    LibraryFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "library";
    }

    @Override
    public String english() {
        return english;
    }
}
