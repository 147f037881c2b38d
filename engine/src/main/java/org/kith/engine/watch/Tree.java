package org.kith.engine.watch;

import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The folders that are watched: those a scan comes to. What cannot be looked into is passed over; the scan says why. Thread-safe.
 */
final class Tree implements FileTreeVisitor {

    /** Of a system that allows so few to all programs of a user together that others would miss them. */
    static final int MOST_FOLDERS = 50_000;

    private final Predicate<Path> passesOver;
    private final long changedSinceMs;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Set<Path> changed = ConcurrentHashMap.newKeySet();

    /** @param changedSinceMs see {@link #changed} */
    Tree(Predicate<Path> passesOver, long changedSinceMs) {
        this.passesOver = passesOver;
        this.changedSinceMs = changedSinceMs;
    }

    /** Folders in which files have come or gone since then, when they were come to. */
    Set<Path> changed() {
        return new HashSet<>(changed);
    }

    @Override
    public void recursiveVisitFiles(Path root, Callback onFolder, Callback onFile) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (passesOver.test(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                come(folder, attributes);
                onFolder.call(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                onFile.call(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void come(Path folder, BasicFileAttributes attributes) throws IOException {
        folders.add(folder);
        if (folders.size() > MOST_FOLDERS) {
            throw new IOException("more than " + MOST_FOLDERS + " folders");
        }
        if (attributes.lastModifiedTime().toMillis() >= changedSinceMs) {
            changed.add(folder);
        }
    }
}
