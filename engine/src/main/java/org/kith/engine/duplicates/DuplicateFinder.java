package org.kith.engine.duplicates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.duplicates.DuplicateStack.Kind;
import org.kith.engine.model.photo.Look;
import org.kith.engine.store.photos.SeenPhoto;

/** Puts photos into stacks. A photo is in one stack at most: who is like one of a stack belongs to it. Confined to one thread. */
public final class DuplicateFinder {

    private final List<SeenPhoto> photos;
    private final int[] parent;
    private final Kind[] kind;

    private DuplicateFinder(List<SeenPhoto> photos) {
        this.photos = photos;
        this.parent = new int[photos.size()];
        this.kind = new Kind[photos.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            kind[i] = Kind.SAME;
        }
    }

    /** The largest stacks first. */
    public static List<DuplicateStack> find(List<SeenPhoto> photos) {
        DuplicateFinder finder = new DuplicateFinder(photos);
        finder.joinSame();
        finder.joinAlike();
        finder.joinBursts();
        return finder.stacks();
    }

    private void joinSame() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < photos.size(); i++) {
            joinWithFirst(photos.get(i).content(), i, first);
            if (!photos.get(i).picture().isEmpty()) {
                joinWithFirst("picture " + photos.get(i).picture(), i, first);
            }
        }
    }

    private void joinWithFirst(String name, int photo, Map<String, Integer> first) {
        @Nullable Integer same = first.putIfAbsent(name, photo);
        if (same != null) {
            join(same, photo, Kind.SAME);
        }
    }

    /** Grey ones apart: whoever made a photo grey wanted both, and neither is the better one of the other. */
    private void joinAlike() {
        IntStream.range(0, photos.size())
                .boxed()
                .filter(i -> photos.get(i).look() != null)
                .collect(Collectors.partitioningBy(this::isColoured))
                .values()
                .forEach(this::joinAlike);
    }

    private void joinAlike(List<Integer> seen) {
        long[] hashes = seen.stream().mapToLong(this::hash).toArray();
        new AlikePairs(hashes, DuplicateThresholds.ALIKE_BITS)
                .forEach((a, b) -> join(seen.get(a), seen.get(b), Kind.ALIKE));
    }

    private long hash(int photo) {
        @Nullable Look look = photos.get(photo).look();
        return look == null ? 0 : look.hash();
    }

    private boolean isColoured(int photo) {
        @Nullable Look look = photos.get(photo).look();
        return look != null && look.colour() >= DuplicateThresholds.COLOURED;
    }

    /** Each with those that came within seconds before it. */
    private void joinBursts() {
        List<Integer> timed = new ArrayList<>();
        for (int i = 0; i < photos.size(); i++) {
            if (photos.get(i).look() != null && photos.get(i).taken() != null) {
                timed.add(i);
            }
        }
        timed.sort(Comparator.comparing(i -> photos.get(i).taken()));
        for (int later = 1; later < timed.size(); later++) {
            for (int earlier = later - 1; earlier >= 0 && within(timed.get(earlier), timed.get(later)); earlier--) {
                if (isColoured(timed.get(earlier)) == isColoured(timed.get(later))
                        && Look.distance(hash(timed.get(earlier)), hash(timed.get(later)))
                                <= DuplicateThresholds.BURST_BITS) {
                    join(timed.get(earlier), timed.get(later), Kind.BURST);
                }
            }
        }
    }

    private boolean within(int earlier, int later) {
        var from = photos.get(earlier).taken();
        var to = photos.get(later).taken();
        return from != null
                && to != null
                && Duration.between(from, to).toSeconds() <= DuplicateThresholds.BURST_SECONDS;
    }

    private void join(int a, int b, Kind as) {
        int one = root(a);
        int other = root(b);
        if (one == other) {
            return;
        }
        int into = Math.min(one, other);
        int from = Math.max(one, other);
        parent[from] = into;
        kind[into] = least(least(kind[into], kind[from]), as);
    }

    private static Kind least(Kind a, Kind b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private int root(int photo) {
        int at = photo;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private List<DuplicateStack> stacks() {
        Map<Integer, List<SeenPhoto>> members = new HashMap<>();
        for (int i = 0; i < photos.size(); i++) {
            members.computeIfAbsent(root(i), root -> new ArrayList<>()).add(photos.get(i));
        }
        List<DuplicateStack> stacks = new ArrayList<>();
        members.forEach((root, stack) -> {
            if (stack.size() > 1) {
                stacks.add(new DuplicateStack(kind[root], BestFirst.of(stack, kind[root] == Kind.SAME)));
            }
        });
        stacks.sort(
                Comparator.comparing((DuplicateStack stack) -> -stack.photos().size())
                        .thenComparing(stack -> stack.best().value()));
        return stacks;
    }
}
