package org.kith.engine.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.duplicates.DuplicateStack.Member;
import org.kith.engine.model.photo.Look;
import org.kith.engine.store.photos.SeenPhoto;

/**
 * Which photo of a stack is the best: the largest, then the sharpest, then the one that was compressed least. Whose eyes are open would belong here too: five landmarks say where eyes are, and nothing of
 * lids.
 */
final class BestFirst {

    private BestFirst() {}

    /** @param same whether all of them are the same picture, be it by way of others */
    static List<Member> of(List<SeenPhoto> stack, boolean same) {
        List<SeenPhoto> sorted = new ArrayList<>(stack);
        sorted.sort(Comparator.comparing((SeenPhoto photo) -> -photo.pixels())
                .thenComparing(photo -> isAsSharp(photo, stack) ? 0 : 1)
                .thenComparing(photo -> isAsSharp(photo, stack) ? -photo.bytes() : 0)
                .thenComparing(photo -> -sharpness(photo))
                .thenComparing(photo -> photo.id().value()));
        SeenPhoto best = sorted.get(0);
        return sorted.stream()
                .map(photo -> new Member(
                        photo.id(),
                        photo.pixels(),
                        photo.bytes(),
                        sharpness(photo),
                        isSharpest(photo, stack),
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

    /** Of those of its size as sharp as any. Small pictures of small photos are sharp: only those of one size are compared. */
    private static boolean isAsSharp(SeenPhoto photo, List<SeenPhoto> stack) {
        return ofItsSize(photo, stack)
                .allMatch(other -> sharpness(other) * DuplicateThresholds.AS_SHARP <= sharpness(photo));
    }

    private static boolean isSharpest(SeenPhoto photo, List<SeenPhoto> stack) {
        return isAsSharp(photo, stack)
                && ofItsSize(photo, stack)
                        .anyMatch(other -> sharpness(other) < sharpness(photo) * DuplicateThresholds.AS_SHARP);
    }

    private static Stream<SeenPhoto> ofItsSize(SeenPhoto photo, List<SeenPhoto> stack) {
        return stack.stream().filter(other -> other.pixels() == photo.pixels());
    }
}
