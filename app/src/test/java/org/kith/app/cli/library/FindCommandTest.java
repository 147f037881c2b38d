package org.kith.app.cli.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.text.Text;
import org.kith.app.window.people.PeopleLibrary;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.photos.Photos;
import picocli.CommandLine;

/** Photos found by what is known of them, over a real library: photo0 to photo4, of which 0 and 1 show Anna, 2 and 3 Ben. */
class FindCommandTest {

    private final Path folder;

    FindCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void fillTheLibrary() {
        try (PeopleLibrary library = new PeopleLibrary(folder)) {
            List<FaceId> anna = library.group(2);
            List<FaceId> ben = library.group(2);
            library.group(1);
            library.name(anna, "Anna");
            library.name(ben, "Ben");
            PhotoId first = library.engine().gallery().photoOf(anna.get(0)).orElseThrow();
            PhotoId third = library.engine().gallery().photoOf(ben.get(0)).orElseThrow();
            Photos photos = library.engine().photos();
            photos.setTaken(List.of(first), TakenTime.parse("2013-06")).join();
            photos.rate(List.of(first), 4).join();
            photos.tag(List.of(first, third), new Label("sea")).join();
            photos.caption(List.of(first), "By the sea").join();
            photos.setFavourite(List.of(third), true).join();
            library.engine()
                    .albums()
                    .keep(new Label("Rated"), PhotoQuery.of(new PhotoCondition.Rated(range(3, 5))))
                    .join();
            library.engine().albums().add(new Label("Mine"), List.of(third)).join();
        }
    }

    private static CountRange range(int from, int to) {
        return new CountRange(from, to);
    }

    private String kith(String... args) {
        StringWriter out = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(
                new PrintWriter(out), new PrintWriter(out), display, display, new Text(Locale.ENGLISH));
        int exit = command.execute(Stream.concat(Stream.of("--library", folder.toString(), "find"), Stream.of(args))
                .toArray(String[]::new));
        command.getOut().flush();
        command.getErr().flush();
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }

    private List<String> found(String... args) {
        return kith(args)
                .lines()
                .map(line -> Path.of(line).getFileName().toString())
                .toList();
    }

    @Test
    void eachOptionIsACondition() {
        assertThat(found("Anna")).containsExactly("photo0.jpg", "photo1.jpg");
        assertThat(found("--rating", "3..5")).containsExactly("photo0.jpg");
        assertThat(found("--tag", "sea")).containsExactly("photo0.jpg", "photo2.jpg");
        assertThat(found("--tag", "sea", "--none", "Anna")).containsExactly("photo2.jpg");
        assertThat(found("--caption", "by the")).containsExactly("photo0.jpg");
        assertThat(found("--text", "sea", "--favourite")).containsExactly("photo2.jpg");
        assertThat(found("--name", "photo4")).containsExactly("photo4.jpg");
        assertThat(found("--undated")).hasSize(4);
        assertThat(found("--dated-by", "user")).containsExactly("photo0.jpg");
        assertThat(found("--dated-by", "camera")).isEmpty();
        assertThat(found("--from", "2013-06-01", "--to", "2013-06-30")).containsExactly("photo0.jpg");
        assertThat(found("--no-people")).isEmpty();
        assertThat(found("--problems")).isEmpty();
        assertThat(found("--hidden")).isEmpty();
        assertThat(found("--near", "Seoul")).isEmpty();
        assertThat(found("--camera", "canon")).isEmpty();
    }

    @Test
    void anAlbumIsWhatIsInItOrWhatItsSearchFinds() {
        assertThat(found("--album", "rated")).containsExactly("photo0.jpg");
        assertThat(found("--album", "Mine")).containsExactly("photo2.jpg");
    }

    @Test
    void wordsAreReadAsInTheWindowInBothLanguages() {
        assertThat(found("--search", "Anna and not Ben 2012-2015 ★★★★")).containsExactly("photo0.jpg");
        assertThat(found("--search", "Anna 2012년부터 별 3개 이상 #sea")).containsExactly("photo0.jpg");
        assertThat(found("--search", "Anna or Ben, without date"))
                .containsExactly("photo1.jpg", "photo2.jpg", "photo3.jpg");
    }

    @Test
    void jsonSaysWhatIsKnown() {
        JsonArray photos =
                JsonParser.parseString(kith("--tag", "sea", "--json")).getAsJsonArray();
        assertThat(photos).hasSize(2);
        JsonObject first = photos.get(0).getAsJsonObject();
        assertThat(first.keySet())
                .containsExactly(
                        "photo",
                        "takenAt",
                        "dateSource",
                        "lat",
                        "lon",
                        "place",
                        "camera",
                        "lens",
                        "rating",
                        "tags",
                        "caption");
        assertThat(first.get("photo").getAsString()).endsWith("photo0.jpg");
        assertThat(first.get("takenAt").getAsString()).isEqualTo("2013-06");
        assertThat(first.get("dateSource").getAsString()).isEqualTo("user");
        assertThat(first.get("rating").getAsInt()).isEqualTo(4);
        assertThat(first.get("tags").getAsJsonArray()).hasToString("[\"sea\"]");
        assertThat(first.get("caption").getAsString()).isEqualTo("By the sea");
        assertThat(photos.get(1).getAsJsonObject().get("rating").isJsonNull()).isTrue();
    }
}
