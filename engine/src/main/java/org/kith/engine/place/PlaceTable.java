package org.kith.engine.place;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** All places, a column each of what is known of them. Immutable; about 12 MB. */
final class PlaceTable {

    private static final double STEPS_A_DEGREE = 1000;

    private final String[] countries;
    private final String[] regions;
    private final int[] ids;
    private final int[] latitudes;
    private final int[] longitudes;
    private final int[] people;
    private final int[] country;
    private final int[] region;
    private final byte[] part;
    private final Lines names;
    private final Lines others;
    private final int[] bySize;

    private PlaceTable(PackedFile file) {
        countries = file.block().strings();
        regions = file.block().strings();
        Block idSteps = file.block();
        Block latitudeSteps = file.block();
        Block longitudeSteps = file.block();
        Block counts = file.block();
        Block countryNumbers = file.block();
        Block regionNumbers = file.block();
        part = file.block().rest();
        names = file.block().lines();
        others = file.block().lines();
        int count = part.length;
        ids = idSteps.steps(count);
        latitudes = latitudeSteps.steps(count);
        longitudes = longitudeSteps.steps(count);
        people = counts.numbers(count);
        country = countryNumbers.numbers(count);
        region = regionNumbers.numbers(count);
        bySize = bySize(people);
    }

    /** Largest first: sorted as numbers of population and place. */
    private static int[] bySize(int[] people) {
        return IntStream.range(0, people.length)
                .mapToLong(place -> (long) -people[place] << 32 | place)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }

    static PlaceTable read(Path file) {
        return new PlaceTable(PackedFile.read(file));
    }

    int count() {
        return part.length;
    }

    /** The largest place has rank 0. */
    int ofRank(int rank) {
        return bySize[rank];
    }

    double latitude(int place) {
        return latitudes[place] / STEPS_A_DEGREE;
    }

    double longitude(int place) {
        return longitudes[place] / STEPS_A_DEGREE;
    }

    int people(int place) {
        return people[place];
    }

    /** Whether it is a part of a larger place, as Montmartre is of Paris. */
    boolean isPart(int place) {
        return part[place] != 0;
    }

    String region(int place) {
        return regions[region[place]];
    }

    /** The English name, then the others. */
    List<String> names(int place) {
        String more = others.get(place);
        return more.isEmpty() ? List.of(names.get(place)) : List.of((names.get(place) + "\t" + more).split("\t"));
    }

    Place place(int place) {
        List<String> all = names(place);
        return new Place(
                ids[place],
                all.get(0),
                region(place),
                countries[country[place]],
                latitude(place),
                longitude(place),
                all.subList(1, all.size()));
    }
}
