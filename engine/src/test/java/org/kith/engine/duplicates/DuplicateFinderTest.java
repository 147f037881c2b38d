package org.kith.engine.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.engine.duplicates.DuplicateStack.Kind;
import org.kith.engine.duplicates.DuplicateStack.Member;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.Look;
import org.kith.engine.store.photos.SeenPhoto;

class DuplicateFinderTest {

    private static final long SEED = 17;
    private static final LocalDateTime NOON = LocalDateTime.of(2019, 5, 1, 12, 0);
    private static final long LARGE = 12_000_000;
    private static final double COLOURED = 30;

    private final Random random = new Random(SEED);
    private final List<SeenPhoto> photos = new ArrayList<>();

    private PhotoId photo(
            String content, String picture, @Nullable Look look, @Nullable LocalDateTime taken, long pixels) {
        return photo(content, picture, look, taken, pixels, pixels / 3);
    }

    private PhotoId photo(
            String content,
            String picture,
            @Nullable Look look,
            @Nullable LocalDateTime taken,
            long pixels,
            long bytes) {
        PhotoId id = new PhotoId(photos.size() + 1);
        photos.add(new SeenPhoto(id, content, picture, look, taken, pixels, bytes));
        return id;
    }

    private PhotoId photo(long hash, @Nullable LocalDateTime taken, double sharpness, long pixels) {
        return photo("c" + photos.size(), "", new Look(hash, sharpness, COLOURED), taken, pixels);
    }

    /** The hash with so many other bits. */
    private long off(long hash, int bits) {
        long other = hash;
        while (Look.distance(hash, other) < bits) {
            other ^= 1L << random.nextInt(Look.BITS);
        }
        return Look.distance(hash, other) == bits ? other : off(hash, bits);
    }

    private static List<PhotoId> ids(DuplicateStack stack) {
        return stack.photos().stream().map(Member::photo).toList();
    }

    private List<DuplicateStack> find() {
        return DuplicateFinder.find(photos);
    }

    @Test
    void theSameFileOrTheSamePixelsAreOneStackAlsoWhereNothingElseIsKnown() {
        PhotoId a = photo("same", "", null, null, LARGE);
        PhotoId b = photo("same", "pixels", null, null, LARGE);
        PhotoId tagged = photo("other", "pixels", null, null, LARGE);
        photo("none", "", null, null, LARGE);

        assertThat(find()).hasSize(1);
        assertThat(find().get(0).kind()).isEqualTo(Kind.SAME);
        assertThat(ids(find().get(0))).containsExactly(a, b, tagged);
        assertThat(find().get(0).photos()).extracting(Member::same).containsOnly(true);
        assertThat(find().get(0).best()).isEqualTo(a);
    }

    @Test
    void whatLooksAlikeIsAStackWhateverItsTimeAndWhatDoesNotIsNone() {
        long hash = random.nextLong();
        PhotoId small = photo(off(hash, DuplicateThresholds.ALIKE_BITS), null, 900, 1000);
        PhotoId large = photo(hash, NOON, 300, LARGE);
        photo(off(hash, 2 * DuplicateThresholds.ALIKE_BITS + 2), NOON.plusDays(1), 300, LARGE);

        assertThat(find()).hasSize(1);
        assertThat(find().get(0).kind()).isEqualTo(Kind.ALIKE);
        assertThat(ids(find().get(0))).as("the largest first").containsExactly(large, small);
        assertThat(find().get(0).photos()).extracting(Member::sharpest).containsExactly(false, false);
    }

    @Test
    void aPhotoMadeGreyIsNoneOfThoseWithItsColoursHoweverAlike() {
        long hash = random.nextLong();
        PhotoId coloured = photo("coloured", "", new Look(hash, 300, COLOURED), NOON, LARGE);
        photo("grey", "", new Look(hash, 900, 0), NOON, LARGE);
        PhotoId copy = photo("copy", "", new Look(hash, 300, COLOURED), null, 1000);

        assertThat(find()).hasSize(1);
        assertThat(ids(find().get(0))).containsExactly(coloured, copy);
    }

    @Test
    void greyPhotosAreAlikeToo() {
        long hash = random.nextLong();
        PhotoId scan = photo("scan", "", new Look(hash, 300, 0), null, LARGE);
        PhotoId small = photo("small", "", new Look(hash, 300, 1), null, 1000);

        assertThat(ids(find().get(0))).containsExactly(scan, small);
    }

    @Test
    void whatWasCompressedAgainIsNotTheBestThoughItsEdgesAreALittleSharper() {
        long hash = random.nextLong();
        PhotoId compressed = photo("jpeg", "", new Look(hash, 312, COLOURED), null, LARGE, 400_000);
        PhotoId original = photo("png", "", new Look(hash, 300, COLOURED), null, LARGE, 9_000_000);
        PhotoId blurred = photo("blurred", "", new Look(hash, 280, COLOURED), null, LARGE, 10_000_000);

        assertThat(find()).hasSize(1);
        assertThat(ids(find().get(0))).containsExactly(original, compressed, blurred);
        assertThat(find().get(0).photos()).extracting(Member::sharpest).containsExactly(true, true, false);
    }

    @Test
    void aCopyOfTheBestIsToldFromWhatOnlyLooksLikeIt() {
        long hash = random.nextLong();
        PhotoId best = photo("best", "", new Look(hash, 300, COLOURED), null, LARGE);
        PhotoId small = photo("small", "", new Look(hash, 300, COLOURED), null, 1000);
        PhotoId copy = photo("best", "", new Look(hash, 300, COLOURED), null, LARGE);

        assertThat(find()).hasSize(1);
        assertThat(find().get(0).kind()).isEqualTo(Kind.ALIKE);
        assertThat(ids(find().get(0))).containsExactly(best, copy, small);
        assertThat(find().get(0).photos()).extracting(Member::same).containsExactly(true, true, false);
    }

    @Test
    void aBurstIsWithinSecondsAndMayChangeMoreAndItsSharpestIsTheBest() {
        long hash = random.nextLong();
        PhotoId first = photo(hash, NOON, 300, LARGE);
        PhotoId sharp = photo(off(hash, DuplicateThresholds.BURST_BITS), NOON.plusSeconds(1), 700, LARGE);
        photo(off(hash, DuplicateThresholds.BURST_BITS), NOON.plusMinutes(5), 700, LARGE);
        photo(~hash, NOON.plusSeconds(1), 700, LARGE);

        assertThat(find()).hasSize(1);
        assertThat(find().get(0).kind()).isEqualTo(Kind.BURST);
        assertThat(ids(find().get(0))).containsExactly(sharp, first);
        assertThat(find().get(0).photos()).extracting(Member::sharpest).containsExactly(true, false);
    }

    @Test
    void ofAPhotoWithoutATimeNothingIsABurst() {
        long hash = random.nextLong();
        photo(hash, null, 1, LARGE);
        photo(off(hash, DuplicateThresholds.BURST_BITS), null, 1, LARGE);

        assertThat(find()).isEmpty();
    }

    @Test
    void largeStacksComeFirst() {
        for (int i = 0; i < 2; i++) {
            photo("two", "", null, null, LARGE);
        }
        for (int i = 0; i < 3; i++) {
            photo("three", "", null, null, LARGE);
        }

        assertThat(find()).extracting(stack -> stack.photos().size()).containsExactly(3, 2);
    }

    @Test
    void pairsAreThoseOfComparingEachWithEach() {
        int n = 400;
        long[] hashes = new long[n];
        for (int i = 0; i < n; i++) {
            hashes[i] = i % 4 == 0 || i == 0 ? random.nextLong() : off(hashes[i - 1], random.nextInt(10));
        }
        hashes[17] = hashes[300];
        for (int bits : List.of(0, 1, 6, 7)) {
            Set<Set<Integer>> found = new HashSet<>();
            new AlikePairs(hashes, bits).forEach((a, b) -> found.add(Set.of(a, b)));
            Set<Set<Integer>> plain = new HashSet<>();
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    if (Look.distance(hashes[a], hashes[b]) <= bits) {
                        plain.add(Set.of(a, b));
                    }
                }
            }
            assertThat(plain).hasSizeGreaterThan(0);
            assertThat(closed(found, n)).as("%d bits, seed %d", bits, SEED).isEqualTo(closed(plain, n));
        }
    }

    /** Of hashes that are the same, pairs may go through the first: what counts is who belongs together. */
    private static List<Integer> closed(Set<Set<Integer>> pairs, int n) {
        List<Integer> group = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            group.add(i);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Set<Integer> pair : pairs) {
                int least = pair.stream().mapToInt(group::get).min().orElseThrow();
                for (int member : pair) {
                    changed |= group.set(member, least) != least;
                }
            }
        }
        return group;
    }
}
