package org.kith.engine.bench;

import java.util.List;
import org.kith.engine.model.photo.Exposure;
import org.kith.engine.model.photo.GeoPoint;

/** Names of people, cameras, places and tags for photos that nobody took. */
final class SampleWords {

    private static final String[] SYLLABLES = {
        "an", "bel", "car", "do", "el", "fi", "gre", "ha", "is", "ju", "ka", "lo", "mi", "no", "ol", "pe", "ri", "sa",
        "to", "wil"
    };
    private static final int LEAST_SYLLABLES = 3;

    private static final List<String> CAMERAS = List.of(
            "Canon EOS R6",
            "Canon PowerShot G7 X",
            "NIKON D750",
            "SONY ILCE-7M3",
            "FUJIFILM X-T4",
            "OLYMPUS E-M10",
            "Panasonic DMC-TZ70",
            "Apple iPhone 8",
            "Apple iPhone 13",
            "samsung SM-G991B",
            "Google Pixel 6",
            "LEICA Q2");

    private static final List<String> LENSES =
            List.of("RF24-105mm F4 L IS USM", "50.0 mm f/1.8", "E 18-135mm F3.5-5.6", "XF35mmF2");

    /** Where people live and go. */
    private static final List<GeoPoint> PLACES = List.of(
            new GeoPoint(37.5665, 126.978),
            new GeoPoint(35.1796, 129.0756),
            new GeoPoint(33.4996, 126.5312),
            new GeoPoint(48.8566, 2.3522),
            new GeoPoint(43.2965, 5.3698),
            new GeoPoint(52.52, 13.405),
            new GeoPoint(48.1351, 11.582),
            new GeoPoint(51.5074, -0.1278),
            new GeoPoint(40.7128, -74.006),
            new GeoPoint(37.7749, -122.4194),
            new GeoPoint(35.6762, 139.6503),
            new GeoPoint(41.9028, 12.4964),
            new GeoPoint(41.3851, 2.1734),
            new GeoPoint(-33.8688, 151.2093),
            new GeoPoint(-22.9068, -43.1729),
            new GeoPoint(59.3293, 18.0686));

    private static final List<String> TAGS = List.of(
            "beach",
            "birthday",
            "garden",
            "holiday",
            "school",
            "Christmas",
            "wedding",
            "mountains",
            "cat",
            "dog",
            "work",
            "생일",
            "바다",
            "가족");

    private static final List<Exposure> EXPOSURES =
            List.of(new Exposure(1 / 250.0, 4.0, 50.0, 100), new Exposure(1 / 60.0, 1.8, 4.2, 320), Exposure.UNKNOWN);

    private static final int PHOTOS_A_PLACE = 40;

    private SampleWords() {}

    /** Another one for each number. */
    static String person(int number) {
        StringBuilder name = new StringBuilder();
        int left = number;
        for (int i = 0; i < LEAST_SYLLABLES || left > 0; i++) {
            name.append(SYLLABLES[left % SYLLABLES.length]);
            left /= SYLLABLES.length;
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static String camera(int photo) {
        return CAMERAS.get(photo / PHOTOS_A_PLACE % CAMERAS.size());
    }

    static String lens(int photo) {
        return LENSES.get(photo % LENSES.size());
    }

    /** Within some kilometres of a city. */
    static GeoPoint place(int photo) {
        GeoPoint city = PLACES.get(photo / PHOTOS_A_PLACE % PLACES.size());
        return new GeoPoint(city.latitude() + (photo % 17 - 8) / 400.0, city.longitude() + (photo % 13 - 6) / 400.0);
    }

    static Exposure exposure(int photo) {
        return EXPOSURES.get(photo % EXPOSURES.size());
    }

    static String tag(int photo) {
        return TAGS.get(photo / PHOTOS_A_PLACE % TAGS.size());
    }
}
