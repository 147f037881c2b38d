package org.kith.engine.store;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FolderId;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.RootFolder;

/** Puts photos into the folders they lie in. Confined to one thread. */
final class FolderTree {

    private final Map<Path, List<FolderId>> added = new TreeMap<>();
    private final Map<String, Folder> photos = new HashMap<>();

    /** @param file whether it is a single photo */
    record Added(RootFolder root, boolean file) {}

    /** A folder that photos lie in, by one of them. */
    private static final class Folder {
        private final String photo;
        private int photos;

        Folder(String photo) {
            this.photo = photo;
        }
    }

    void add(Added one) {
        Path path = one.root().path();
        @Nullable Path parent = path.getParent();
        added.computeIfAbsent(one.file() && parent != null ? parent : path, folder -> new ArrayList<>())
                .add(one.root().id());
    }

    /** By its text: to make a path of each of many thousands takes ten times as long. */
    void count(String photo) {
        String folder = photo.substring(0, photo.lastIndexOf(File.separatorChar) + 1);
        photos.computeIfAbsent(folder, first -> new Folder(photo)).photos++;
    }

    List<FolderNode> nodes() {
        Map<Path, Node> tops = new TreeMap<>();
        // a folder comes before those inside it
        for (Path path : added.keySet()) {
            if (top(tops, path) == null) {
                tops.put(path, new Node(path));
            }
        }
        added.keySet().forEach(path -> node(tops, path, 0));
        for (Folder folder : photos.values()) {
            @Nullable Path path = Path.of(folder.photo).getParent();
            if (path != null) {
                node(tops, path, folder.photos);
            }
        }
        return tops.values().stream().map(node -> node.toRecord(added)).toList();
    }

    private static @Nullable Node top(Map<Path, Node> tops, Path path) {
        for (Path p = path; p != null; p = p.getParent()) {
            @Nullable Node node = tops.get(p);
            if (node != null) {
                return node;
            }
        }
        return null;
    }

    private static void node(Map<Path, Node> tops, Path path, int photos) {
        @Nullable Node node = top(tops, path);
        if (node == null) {
            return;
        }
        node.photos += photos;
        for (int depth = node.path.getNameCount(); depth < path.getNameCount(); depth++) {
            Path parent = node.path;
            node = node.folders.computeIfAbsent(path.getName(depth).toString(), name -> new Node(parent.resolve(name)));
            node.photos += photos;
        }
    }

    private static final class Node {
        private final Path path;
        private final Map<String, Node> folders = new TreeMap<>();
        private int photos;

        Node(Path path) {
            this.path = path;
        }

        FolderNode toRecord(Map<Path, List<FolderId>> added) {
            return new FolderNode(
                    path,
                    added.getOrDefault(path, List.of()),
                    photos,
                    folders.values().stream().map(node -> node.toRecord(added)).toList());
        }
    }
}
