package org.kith.app.cli.tags;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.text.Text;
import picocli.CommandLine;

/** Names that other programs wrote come in, and what was said goes out beside the photos and comes back. */
class TagCommandsTest {

    private static final Path REGIONS = Path.of("src/test/resources/org/kith/app/cli/tags/regions");
    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));
    private static final String OBAMA = "Barack Obama";

    @TempDir
    private Path temp;

    private Path library;
    private Path photos;

    @BeforeEach
    void noLibrary() {
        library = temp.resolve("library");
        photos = temp.resolve("photos");
    }

    private String kith(String... args) {
        StringWriter out = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(
                new PrintWriter(out), new PrintWriter(out), display, display, new Text(Locale.ENGLISH));
        int exit = command.execute(Stream.concat(Stream.of("--library", library.toString()), Arrays.stream(args))
                .toArray(String[]::new));
        command.getOut().flush();
        command.getErr().flush();
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = photos.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private List<JsonObject> faces() {
        return kith("faces")
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    /** Of each named face the photo, the box and the name. */
    private Set<String> named() {
        Set<String> named = new TreeSet<>();
        for (JsonObject face : faces()) {
            if (!face.get("person").isJsonNull() && !face.get("verdict").isJsonNull()) {
                JsonObject box = face.getAsJsonObject("box");
                named.add("%s %.1f %.1f %s"
                        .formatted(
                                face.get("photo").getAsString(),
                                box.get("x").getAsDouble(),
                                box.get("y").getAsDouble(),
                                face.get("person").getAsString()));
            }
        }
        return named;
    }

    private Map<String, FileTime> photoTimes() throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(photos)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".xmp")) {
                    times.put(file + " " + Files.size(file), Files.getLastModifiedTime(file));
                }
            }
        }
        return times;
    }

    private List<Path> sidecars() throws IOException {
        try (Stream<Path> files = Files.walk(photos)) {
            return files.filter(file -> file.toString().endsWith(".xmp"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void namesOfOtherProgramsComeInAsOneActAndDoNotComeBackByThemselves() throws IOException {
        copy(REGIONS);
        kith("index", photos.toString());

        Set<String> named = named();
        assertThat(named)
                .as("nine, of which one has no name of its own and is a copy of another")
                .hasSize(9)
                .allMatch(line -> line.endsWith(OBAMA));
        assertThat(named)
                .as("cropped since, an animal, and one without a name")
                .noneMatch(line -> line.contains("stale") || line.contains("pet"));
        assertThat(kith("history")).contains("took over what is written in photos");
        String before = kith("tags", "import", "--preview");

        kith("undo");
        kith("index", photos.toString());
        assertThat(named()).isEmpty();
        assertThat(kith("history")).as("only the one act, taken back").hasLineCount(1);
        assertThat(kith("tags", "import", "--preview"))
                .as("but wait for the user")
                .isNotEqualTo(before);

        kith("redo");
        assertThat(named()).hasSize(9);
        assertThat(kith("tags", "import", "--preview")).isEqualTo(before);
    }

    @Test
    void aNameThatSomebodyHasWaitsForTheUser() throws IOException {
        copy(PHOTOS);
        kith("index", photos.toString());
        JsonObject collins = faces().stream()
                .filter(face -> face.get("photo").getAsString().endsWith("astronaut.png"))
                .findFirst()
                .orElseThrow();
        kith("name", collins.get("cluster").getAsString(), OBAMA); // another one of that name
        Files.createDirectories(photos.resolve("more"));
        Files.copy(REGIONS.resolve("mwg_orientation_6.jpg"), photos.resolve("more/six.jpg"));
        kith("index", photos.toString());

        assertThat(named()).noneMatch(line -> line.contains("six.jpg"));
        assertThat(kith("tags", "import", "--preview")).contains(OBAMA).contains("somebody has the name already");
        kith("tags", "import", OBAMA);
        assertThat(named()).anyMatch(line -> line.contains("six.jpg"));
        assertThat(kith("tags", "import", "--preview")).contains("Nothing is written");
    }

    @Test
    void fromSidecarsALostLibraryGetsItsNamesBackAndNoPhotoIsTouched() throws IOException {
        copy(PHOTOS);
        Map<String, FileTime> before = photoTimes();
        kith("index", photos.toString());
        Set<String> groups = new TreeSet<>();
        for (JsonObject face : faces()) {
            if (!face.get("cluster").isJsonNull()) {
                groups.add(face.get("cluster").getAsString());
            }
        }
        int number = 0;
        for (String group : groups) {
            kith("name", group, "Person " + number++);
        }
        String rocket = photos.resolve("rocket.jpg").toString();
        kith("present", "Otto", rocket);
        kith("tag", "Cape & Co", rocket);
        kith("rate", "4", rocket);
        kith("caption", "The <first> one", rocket);
        Set<String> named = named();
        assertThat(named).hasSizeGreaterThan(4);
        kith("sidecars");
        assertThat(sidecars()).hasSizeGreaterThan(3);

        library = temp.resolve("another");
        kith("index", photos.toString());
        assertThat(named()).isEqualTo(named);
        assertThat(kith("find", "Otto")).contains("rocket.jpg");
        assertThat(kith("find", "--tag", "Cape & Co", "--rating", "4", "--caption", "<first>"))
                .contains("rocket.jpg");

        kith("forget", "Person 0", "--yes");
        for (Path sidecar : sidecars()) {
            assertThat(sidecar).content().doesNotContain("Person 0<").doesNotContain("\"Person 0\"");
        }
        kith("sidecars", "--remove");
        assertThat(sidecars()).isEmpty();
        assertThat(photoTimes()).isEqualTo(before);
    }

    @Test
    void sidecarsFollowWhatIsSaidWhereTheyShall() throws IOException {
        copy(PHOTOS);
        kith("index", photos.toString());
        String rocket = photos.resolve("rocket.jpg").toString();
        kith("tag", "Cape", rocket);
        assertThat(sidecars()).isEmpty();
        kith("sidecars", "--in-step", "on");
        assertThat(sidecars()).isNotEmpty();
        kith("tag", "Canaveral", rocket);
        assertThat(photos.resolve("rocket.jpg.xmp")).content().contains("Cape", "Canaveral");
        kith("tags", "automatic", "off");
        kith("sidecars", "--in-step", "off");
        kith("tag", "More", rocket);
        assertThat(photos.resolve("rocket.jpg.xmp")).content().doesNotContain("More");
    }

    @Test
    void whatGoogleSaysOfAPhotoComesInWithoutAFace() throws IOException {
        copy(PHOTOS);
        Files.writeString(photos.resolve("rocket.jpg.supplemental-metadata.json"), """
                {"title": "rocket.jpg", "description": "Saturday", "photoTakenTime": {"timestamp": "1600596727"},
                 "people": [{"name": "Otto"}], "favorited": true}""");
        kith("index", photos.toString());
        assertThat(kith("find", "Otto")).contains("rocket.jpg");
        assertThat(kith("find", "--favourite", "--caption", "Saturday")).contains("rocket.jpg");

        Files.delete(photos.resolve("rocket.jpg.supplemental-metadata.json"));
        kith("index", photos.toString());
        assertThat(kith("find", "Otto")).as("it was taken over, and stays").contains("rocket.jpg");
        kith("undo");
        assertThat(kith("find", "--favourite")).doesNotContain("rocket.jpg");
    }

    @Test
    void picasasContactsNameFacesLater() throws IOException {
        copy(REGIONS.resolve("picasa"));
        Path ini = photos.resolve(".picasa.ini");
        Files.writeString(ini, Files.readString(ini).replace("1f2e3d4c5b6a7988=Barack Obama;;", ""));
        kith("index", photos.toString());
        assertThat(named()).isEmpty();
        Files.writeString(
                photos.resolve("contacts.xml"),
                "<contacts>\n <contact id=\"1f2e3d4c5b6a7988\" name=\"" + OBAMA
                        + "\" local_contact=\"1\"/>\n</contacts>\n");
        kith("index", photos.toString());
        assertThat(named()).hasSize(1).allMatch(line -> line.endsWith(OBAMA));
        assertThat(kith("faces", "--csv").lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("face,photo,x,y,width,height,"))
                .anyMatch(line -> line.matches("\\d+,[^,]+obama.jpg,0\\.\\d{6},0\\.\\d{6},0\\.\\d{6},0\\.\\d{6},.*,"
                        + OBAMA + ",\\d+,is,tag,.*"));
        assertThat(kith("people", "--csv").lines())
                .hasSize(2)
                .anyMatch(line -> line.matches(OBAMA + ",\\d+,,1,1,1,\\d+,[^,]+obama.jpg,,,"));
    }
}
