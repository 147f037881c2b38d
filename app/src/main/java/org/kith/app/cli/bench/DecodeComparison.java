package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.bench.DecodeTimes;
import org.kith.engine.bench.DecodeTrial;

/** Decodes photos in turns with other programs. Confined to one thread. */
final class DecodeComparison {

    private final DecodeTrial decoding;
    private final int rounds;
    private final boolean byFolder;
    private final List<OtherProgram> others;
    private final Map<Kind, List<Photo>> photos = new TreeMap<>();
    private int unreadable;

    /**
     * Photos measured together.
     *
     * @param place by which formats are put in order
     */
    record Kind(String name, int place, Megapixels size) implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            int byPlace = Integer.compare(place, other.place);
            int byName = byPlace != 0 ? byPlace : name.compareTo(other.name);
            return byName != 0 ? byName : size.compareTo(other.size);
        }
    }

    /** One of them, in milliseconds; of the others where they could read it. */
    record Photo(double reducedMs, double fullMs, List<Other> others) {}

    /** Another program at it. */
    record Other(OptionalDouble reducedMs, OptionalDouble fullMs) {}

    /** @param byFolder kinds are what folders are called, not formats */
    DecodeComparison(DecodeTrial decoding, int rounds, boolean byFolder, List<OtherProgram> others) {
        this.decoding = decoding;
        this.rounds = rounds;
        this.byFolder = byFolder;
        this.others = List.copyOf(others);
    }

    void measure(Path file) throws IOException {
        List<OtherProgram.Turns> turns =
                others.stream().map(other -> other.on(file)).toList();
        Optional<DecodeTimes> measured = decoding.measure(file, rounds, () -> turns.forEach(OtherProgram.Turns::take));
        if (measured.isEmpty()) {
            unreadable++;
            return;
        }
        DecodeTimes photo = measured.get();
        photos.computeIfAbsent(kind(file, photo), kind -> new ArrayList<>())
                .add(new Photo(
                        Samples.of(photo.reducedMs()).median(),
                        Samples.of(photo.fullMs()).median(),
                        turns.stream()
                                .map(turn -> new Other(turn.reducedMs(), turn.fullMs()))
                                .toList()));
    }

    private Kind kind(Path file, DecodeTimes photo) {
        @Nullable Path folder = file.toAbsolutePath().normalize().getParent();
        return byFolder && folder != null && folder.getFileName() != null
                ? new Kind(folder.getFileName().toString(), 0, Megapixels.of(photo.pixels()))
                : new Kind(photo.format(), photo.formatPlace(), Megapixels.of(photo.pixels()));
    }

    Map<Kind, List<Photo>> photos() {
        return photos;
    }

    /** Files that Kith cannot read. */
    int unreadable() {
        return unreadable;
    }

    List<DecodeFigures> figures() {
        return photos.entrySet().stream()
                .map(kind -> figures(kind.getKey(), kind.getValue()))
                .toList();
    }

    private DecodeFigures figures(Kind kind, List<Photo> of) {
        List<DecodeFigures.Against> against = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            int place = i;
            against.add(new DecodeFigures.Against(
                    others.get(i).name(),
                    (int) of.stream()
                            .filter(photo -> photo.others().get(place).fullMs().isEmpty())
                            .count(),
                    DecodeFigures.Pair.of(of.stream()
                            .flatMap(photo -> pair(
                                    photo.reducedMs(), photo.others().get(place).reducedMs()))),
                    DecodeFigures.Pair.of(of.stream()
                            .flatMap(photo -> pair(
                                    photo.fullMs(), photo.others().get(place).fullMs())))));
        }
        return new DecodeFigures(
                kind.name(),
                kind.size().label(),
                of.size(),
                Samples.of(of.stream().map(Photo::reducedMs).toList()).median(),
                Samples.of(of.stream().map(Photo::fullMs).toList()).median(),
                against);
    }

    private static Stream<double[]> pair(double own, OptionalDouble other) {
        return other.isPresent() ? Stream.of(new double[] {own, other.getAsDouble()}) : Stream.empty();
    }
}
