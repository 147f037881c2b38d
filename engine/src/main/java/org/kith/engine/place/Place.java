package org.kith.engine.place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A town or village.
 *
 * @param id of GeoNames; stays the same when Kith brings newer names
 * @param name in English, where it has an English one
 * @param region the state, province or canton, in English; empty where none is known
 * @param country its ISO 3166 code
 * @param lat degrees, north positive
 * @param lon degrees, east positive
 * @param otherNames Korean ones first, then in the country's own script, then in other languages
 */
public record Place(
        int id, String name, String region, String country, double lat, double lon, List<String> otherNames) {

    /** Languages in which countries are searched for: those the window speaks. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN, Locale.GERMAN);

    public Place {
        otherNames = List.copyOf(otherNames);
    }

    /** As it is called in a language; in English where that is not known. */
    public String name(Locale language) {
        return language.getLanguage().equals(Locale.KOREAN.getLanguage())
                ? otherNames.stream().filter(Place::isKorean).findFirst().orElse(name)
                : name;
    }

    private static boolean isKorean(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    /** Such as "Jeju, South Korea". */
    public String label(Locale language) {
        return name(language) + ", " + countryName(language);
    }

    /** With the region, where there are several of a name: "Paris, Texas, United States". */
    public String longLabel(Locale language) {
        return region.isEmpty() || region.equals(name)
                ? label(language)
                : name(language) + ", " + region + ", " + countryName(language);
    }

    /** In the languages of the program, each once: to search by. */
    public Set<String> countryNames() {
        Set<String> names = new LinkedHashSet<>();
        LANGUAGES.forEach(language -> names.add(countryName(language)));
        return names;
    }

    /** Such as "South Korea". */
    public String countryName(Locale language) {
        return new Locale("", country).getDisplayCountry(language);
    }
}
