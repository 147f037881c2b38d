package org.kith.engine.evaluate.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.ClusterId;

/**
 * The largest groups over all faces, those of strangers in the background and those kept aside too: what a user sees first.
 *
 * @param purity of all their faces the share on photos of the folder that most of their group are of
 * @param groups the largest first
 */
public record LargestGroups(double purity, List<LargeGroup> groups) {

    public LargestGroups {
        groups = List.copyOf(groups);
    }

    /**
     * One of them.
     *
     * @param folders how many its faces come from
     * @param commonest the folder that most of its faces come from
     * @param ofCommonest how many do
     * @param aside how many the program keeps aside
     */
    public record LargeGroup(int faces, int folders, String commonest, int ofCommonest, int aside) {

        private static LargeGroup of(List<GroupedFace> faces) {
            Map<String, Integer> byFolder = new LinkedHashMap<>();
            faces.forEach(face -> byFolder.merge(face.folder(), 1, Integer::sum));
            Map.Entry<String, Integer> commonest = byFolder.entrySet().stream()
                    .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
                    .orElseThrow();
            return new LargeGroup(faces.size(), byFolder.size(), commonest.getKey(), commonest.getValue(), (int)
                    faces.stream().filter(GroupedFace::aside).count());
        }
    }

    /** @param most how many groups to look at; with fewer all of them */
    public static LargestGroups of(List<GroupedFace> faces, int most) {
        Map<ClusterId, List<GroupedFace>> byGroup = new LinkedHashMap<>();
        faces.forEach(face -> byGroup.computeIfAbsent(face.group(), group -> new ArrayList<>())
                .add(face));
        List<LargeGroup> largest = byGroup.values().stream()
                .sorted(Comparator.comparingInt((List<GroupedFace> group) -> group.size())
                        .reversed()) // groups of one size stay in the order of their first face
                .limit(most)
                .map(LargeGroup::of)
                .toList();
        int all = largest.stream().mapToInt(LargeGroup::faces).sum();
        int own = largest.stream().mapToInt(LargeGroup::ofCommonest).sum();
        return new LargestGroups((double) own / Math.max(1, all), largest);
    }
}
