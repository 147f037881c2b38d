package org.kith.engine.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.duplicates.DuplicateStack.Member;
import org.kith.engine.model.photo.Look;
import org.kith.engine.store.photos.SeenPhoto;

/**
 * Which photo of a stack is the best: the largest, then the sharpest, then the one that was compressed least. Whose eyes are open would
 * belong here too: five landmarks say where eyes are, and nothing of lids.
 */
final class BestFirst {

    private final List<SeenPhoto> stack;

    /** Small pictures of small photos are sharp: only photos of one size are compared. */
    private final Map<Long, DoubleSummaryStatistics> sharpnessBySize;

    private BestFirst(List<SeenPhoto> stack) {
        this.stack = stack;
        this.sharpnessBySize = stack.stream()
                .collect(Collectors.groupingBy(SeenPhoto::pixels, Collectors.summarizingDouble(BestFirst::sharpness)));
    }

    /** @param same whether all of them are the same picture, be it by way of others */
    static List<Member> of(List<SeenPhoto> stack, boolean same) {
        return new BestFirst(stack).members(same);
    }

    private List<Member> members(boolean same) {
        List<SeenPhoto> sorted = new ArrayList<>(stack);
        sorted.sort(Comparator.comparing((SeenPhoto photo) -> -photo.pixels())
                .thenComparing(photo -> isAsSharp(photo) ? 0 : 1)
                .thenComparing(photo -> isAsSharp(photo) ? -photo.bytes() : 0)
                .thenComparing(photo -> -sharpness(photo))
                .thenComparing(photo -> photo.id().value()));
        SeenPhoto best = sorted.get(0);
        return sorted.stream()
                .map(photo -> new Member(
                        photo.id(),
                        photo.pixels(),
                        photo.bytes(),
                        sharpness(photo),
                        isSharpest(photo),
                        same || isSame(photo, best)))
                .toList();
    }

    private static boolean isSame(SeenPhoto photo, SeenPhoto best) {
        return photo.content().equals(best.content())
                || (!photo.picture().isEmpty() && photo.picture().equals(best.picture()));
    }

    private static double sharpness(SeenPhoto photo) {
        @Nullable Look look = photo.look();
        return look == null ? 0 : look.sharpness();
    }

    private DoubleSummaryStatistics ofItsSize(SeenPhoto photo) {
        return Objects.requireNonNull(sharpnessBySize.get(photo.pixels()));
    }

    /** Of those of its size as sharp as any. */
    private boolean isAsSharp(SeenPhoto photo) {
        return ofItsSize(photo).getMax() * DuplicateThresholds.AS_SHARP <= sharpness(photo);
    }

    private boolean isSharpest(SeenPhoto photo) {
        return isAsSharp(photo) && ofItsSize(photo).getMin() < sharpness(photo) * DuplicateThresholds.AS_SHARP;
    }
}
