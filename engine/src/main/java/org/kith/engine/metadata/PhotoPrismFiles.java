package org.kith.engine.metadata;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenFrom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * PhotoPrism's YAML files: x.yml beside a photo x.jpg, in .photoprism there, or in a storage/sidecar that has the folders of its originals
 * once more. They say nothing of faces and people. Of what they say only that is taken that does not come from PhotoPrism itself: it writes
 * titles, captions and keywords of its own for all photos. Thread-safe.
 */
final class PhotoPrismFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoPrismFiles.class);

    private static final String ENDING = ".yml";
    private static final int MOST_FOLDERS = 256;
    private static final int MOST_ALIASES = 10;

    /** Who says it, as PhotoPrism has it: what is not here are guesses, names of files and folders, and its machines. */
    private static final Set<String> BY_PEOPLE = Set.of("manual", "batch", "admin");

    private static final Set<String> BY_FILE = Set.of("meta", "xmp", "exif", "json");

    private final Remembered<List<Path>> sidecarFolders =
            new Remembered<>(MOST_FOLDERS, PhotoPrismFiles::sidecarFolders);

    /** @param photo absolute; empty if there is none */
    Optional<Path> of(Path photo, Predicate<Path> isThere) {
        @Nullable Path folder = photo.getParent();
        if (folder == null) {
            return Optional.empty();
        }
        String name = photo.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String file = (dot > 0 ? name.substring(0, dot) : name) + ENDING;
        return sidecarFolders.of(folder).stream()
                .map(sidecars -> sidecars.resolve(file))
                .filter(isThere)
                .findFirst();
    }

    private static List<Path> sidecarFolders(Path folder) {
        Stream<Path> mirrored = Stream.iterate(folder, above -> above != null, Path::getParent)
                .flatMap(originals -> Stream.of("storage/sidecar", "../storage/sidecar")
                        .map(storage -> originals.resolve(storage).normalize())
                        .filter(Files::isDirectory)
                        .map(sidecars -> sidecars.resolve(originals.relativize(folder))));
        return Stream.concat(Stream.of(folder, folder.resolve(".photoprism")), mirrored)
                .filter(Files::isDirectory)
                .toList();
    }

    static Said read(Path file) {
        return SmallFile.text(file).map(PhotoPrismFiles::parse).orElse(Said.NOTHING);
    }

    static Said parse(String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            Object document = new Load(settings).loadFromString(yaml);
            return document instanceof Map<?, ?> photo
                            && photo.get("UID") instanceof String
                            && photo.containsKey("TakenAt")
                    ? said(photo)
                    : Said.NOTHING; // a YAML file of somebody else
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("YAML left out", e);
            return Said.NOTHING;
        }
    }

    private static Said said(Map<?, ?> photo) {
        Map<?, ?> details = photo.get("Details") instanceof Map<?, ?> map ? map : Map.of();
        Optional<String> caption = text(photo, "Caption")
                .filter(text -> isSaid(photo, "CaptionSrc"))
                .or(() -> text(photo, "Description").filter(text -> isSaid(photo, "DescriptionSrc")))
                .or(() -> text(photo, "Title").filter(text -> BY_PEOPLE.contains(source(photo, "TitleSrc"))));
        List<String> keywords = isSaid(details, "KeywordsSrc")
                ? text(details, "Keywords").stream()
                        .flatMap(words -> Arrays.stream(words.split(",", -1)))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList()
                : List.of();
        FileWords words = new FileWords(
                caption.orElse(null),
                0,
                keywords,
                List.of(),
                List.of(),
                false,
                Boolean.TRUE.equals(photo.get("Favorite")));
        return new Said(taken(photo).orElse(null), place(photo).orElse(null), words);
    }

    private static boolean isSaid(Map<?, ?> of, String source) {
        return BY_PEOPLE.contains(source(of, source)) || BY_FILE.contains(source(of, source));
    }

    private static String source(Map<?, ?> of, String name) {
        return text(of, name).orElse("");
    }

    private static Optional<String> text(Map<?, ?> of, String name) {
        return of.get(name) instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }

    /** By the clock of where it was taken, if that is said: later ones write it down, earlier ones the zone. */
    private static Optional<ReadTime> taken(Map<?, ?> photo) {
        if (!isSaid(photo, "TakenSrc")) {
            return Optional.empty();
        }
        Optional<LocalDateTime> utc = time(photo, "TakenAt");
        Optional<LocalDateTime> local = time(photo, "TakenAtLocal")
                .or(() -> utc.flatMap(at -> zone(photo).map(zone -> at.atZone(ZoneOffset.UTC)
                        .withZoneSameInstant(zone)
                        .toLocalDateTime())));
        return local.map(at -> new ReadTime(at, false, TakenFrom.PHOTOPRISM, null))
                .or(() -> utc.map(at -> new ReadTime(at, false, TakenFrom.PHOTOPRISM, ZoneOffset.UTC)));
    }

    private static Optional<LocalDateTime> time(Map<?, ?> photo, String name) {
        return Optional.ofNullable(photo.get(name))
                .flatMap(time -> WrittenTime.parse(time.toString()))
                .map(WrittenTime::at);
    }

    private static Optional<ZoneId> zone(Map<?, ?> photo) {
        try {
            return text(photo, "TimeZone").filter(zone -> !zone.equals("Local")).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<GeoPoint> place(Map<?, ?> photo) {
        boolean said = isSaid(photo, "PlaceSrc"); // else it is guessed, from other photos of that time
        return said && photo.get("Lat") instanceof Number latitude && photo.get("Lng") instanceof Number longitude
                ? PhotoPlace.at(latitude.doubleValue(), longitude.doubleValue())
                : Optional.empty();
    }
}
