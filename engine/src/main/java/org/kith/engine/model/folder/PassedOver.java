package org.kith.engine.model.folder;

import java.nio.file.Path;

/**
 * Pictures that a scan did not look at, since they belong to another program.
 *
 * @param folder what is passed over; or what it lies in, where other things in that are read
 * @param files how many, by their names
 * @param more whether there may be more: of large folders not all is counted
 */
public record PassedOver(Path folder, ForeignKind kind, int files, boolean more) {

    /** The same with more files. */
    public PassedOver and(PassedOver other) {
        return new PassedOver(folder, kind, files + other.files, more || other.more);
    }
}
