package org.kith.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.kith.engine.index.PhotoReading;
import org.kith.engine.index.PictureFiles;
import org.kith.engine.model.PhotoFile;

/**
 * Lists the photos of places. On file systems of the computers themselves by the engine's own scan. In stores by their names alone:
 * looking into each of a million objects would cost as much as reading them.
 */
final class SourcePhotos {

    private static final String LOCAL = "file";

    private final Configuration configuration;
    private final List<String> roots = new ArrayList<>();
    private final List<SourcePhoto> photos = new ArrayList<>();

    SourcePhotos(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The places as parts name them: local ones by their paths. */
    List<String> roots() {
        return List.copyOf(roots);
    }

    List<SourcePhoto> photos() {
        return List.copyOf(photos);
    }

    /** @param place a path, or a URI of a file system that Hadoop knows */
    SourcePhotos add(String place) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(place);
        FileSystem system = path.getFileSystem(configuration);
        if (system.getScheme().equals(LOCAL)) {
            addLocal(Path.of(path.toUri().getPath()));
        } else {
            addStored(system.makeQualified(path), system);
        }
        return this;
    }

    private void addLocal(Path given) throws IOException {
        Path root = given.toRealPath();
        int number = roots.size();
        roots.add(root.toString());
        for (PhotoFile file : PhotoReading.photosIn(root, () -> true)) {
            String relative =
                    file.path().equals(root) ? "" : root.relativize(file.path()).toString();
            photos.add(new SourcePhoto(
                    number,
                    relative.replace('\\', '/'),
                    file.path().toString(),
                    true,
                    file.sizeBytes(),
                    file.modifiedMs(),
                    List.of()));
        }
    }

    private void addStored(org.apache.hadoop.fs.Path root, FileSystem system) throws IOException {
        int number = roots.size();
        String beginning = root.toString();
        roots.add(beginning);
        Map<String, List<String>> beside = new HashMap<>();
        List<LocatedFileStatus> found = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = system.listFiles(root, true);
        while (all.hasNext()) {
            LocatedFileStatus file = all.next();
            String address = file.getPath().toString();
            if (isHidden(address.substring(beginning.length()))) {
                continue;
            }
            String name = file.getPath().getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xmp")) {
                beside.computeIfAbsent(stem(address), stem -> new ArrayList<>()).add(address);
            } else if (new PictureFiles().isPictureByName(Path.of(name))) {
                found.add(file);
            }
        }
        for (LocatedFileStatus file : found) {
            String address = file.getPath().toString();
            List<String> sidecars = new ArrayList<>(beside.getOrDefault(stem(address), List.of()));
            sidecars.addAll(beside.getOrDefault(address, List.of()));
            photos.add(new SourcePhoto(
                    number,
                    address.equals(beginning) ? "" : address.substring(beginning.length() + 1),
                    address,
                    false,
                    file.getLen(),
                    file.getModificationTime(),
                    sidecars));
        }
    }

    private static boolean isHidden(String path) {
        return path.contains("/.");
    }

    /** Without its last ending: IMG_1.xmp says something of IMG_1.jpg, as IMG_1.jpg.xmp does. */
    private static String stem(String address) {
        int dot = address.lastIndexOf('.');
        return dot > address.lastIndexOf('/') ? address.substring(0, dot) : address;
    }
}
