package org.kith.spark;

import java.io.Serializable;
import java.util.List;

/**
 * A photo where it is stored.
 *
 * @param root which of the places that were given it is in
 * @param path from there, with slashes; empty where the place is the file
 * @param address its URI; of a local file its path
 * @param isLocal whether it can be opened by its path on every computer of the cluster
 * @param beside addresses of files in the same folder that say something of it
 */
record SourcePhoto(
        int root, String path, String address, boolean isLocal, long sizeBytes, long modifiedMs, List<String> beside)
        implements Serializable {

    SourcePhoto {
        beside = List.copyOf(beside);
    }

    String name() {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
