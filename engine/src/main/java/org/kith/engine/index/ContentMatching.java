package org.kith.engine.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kith.engine.job.Job;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.Sha256;
import org.kith.engine.store.row.SizedPhoto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which photos the new and changed files of a scan are, by content and all together: files that have exchanged their names,
 * moved on by one, or taken the place of others. Only files are read whose size is that of a photo that lies no longer where it
 * did, other than themselves.
 */
final class ContentMatching {

    private static final Logger LOG = LoggerFactory.getLogger(ContentMatching.class);

    private final List<IndexTask> files;
    private final Map<Long, List<SizedPhoto>> loose;

    /**
     * Nothing is read yet.
     *
     * @param files new and changed ones
     * @param loose photos that are missing, or whose file is gone or holds something else now
     */
    ContentMatching(List<IndexTask> files, Collection<SizedPhoto> loose) {
        this.loose = loose.stream().collect(Collectors.groupingBy(SizedPhoto::sizeBytes));
        this.files = files.stream().filter(this::mayBeAnother).toList();
    }

    /** A file that was only touched is found out when it is read. */
    private boolean mayBeAnother(IndexTask file) {
        return loose.getOrDefault(file.file().sizeBytes(), List.of()).stream()
                .anyMatch(photo -> !photo.path().equals(file.file().path()));
    }

    /** Reads the files, and says which photo each is that was found. A file that cannot be read is none of them. */
    Map<SizedPhoto, IndexTask> match(Job<?> job) {
        Map<ContentHash, List<IndexTask>> byContent = new LinkedHashMap<>();
        for (IndexTask file : files) {
            if (!job.proceed()) {
                return Map.of(); // half of a permutation is none
            }
            try {
                byContent
                        .computeIfAbsent(new ContentHash(Sha256.of(file.file().path())), content -> new ArrayList<>())
                        .add(file);
            } catch (IOException e) {
                LOG.debug("{} cannot be read", file.file().path(), e); // said to the user when the file is indexed
            }
        }
        Map<ContentHash, List<SizedPhoto>> photos = new HashMap<>();
        loose.values()
                .forEach(ofSize ->
                        ofSize.forEach(photo -> photos.computeIfAbsent(photo.hash(), content -> new ArrayList<>())
                                .add(photo)));
        Map<SizedPhoto, IndexTask> matched = new LinkedHashMap<>();
        byContent.forEach((content, same) -> pair(same, photos.getOrDefault(content, List.of()), matched));
        return matched;
    }

    /** Copies of one content: who stayed where they were, then who kept their names, then in the order of their paths. */
    private static void pair(List<IndexTask> files, List<SizedPhoto> photos, Map<SizedPhoto, IndexTask> matched) {
        List<IndexTask> freeFiles =
                sorted(files, Comparator.comparing(task -> task.file().path()));
        List<SizedPhoto> freePhotos =
                sorted(photos, Comparator.comparing(SizedPhoto::path).thenComparing(photo -> photo.id()
                        .value()));
        List<BiPredicate<Path, Path>> rules =
                List.of(Path::equals, (a, b) -> a.getFileName().equals(b.getFileName()), (a, b) -> true);
        for (BiPredicate<Path, Path> rule : rules) {
            for (Iterator<SizedPhoto> photo = freePhotos.iterator(); photo.hasNext(); ) {
                SizedPhoto next = photo.next();
                Predicate<IndexTask> fits =
                        file -> rule.test(next.path(), file.file().path());
                freeFiles.stream().filter(fits).findFirst().ifPresent(file -> {
                    matched.put(next, file);
                    freeFiles.remove(file);
                    photo.remove();
                });
            }
        }
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(list);
        sorted.sort(order);
        return sorted;
    }
}
