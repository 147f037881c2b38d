package org.kith.engine.ask;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kith.engine.Testbed;
import org.kith.engine.exchange.Exchange;
import org.kith.engine.exchange.Imported;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.job.Job;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.people.People;
import org.kith.engine.review.Review;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;

/** A library of real photos with faces at known places, and what is asked of it. */
final class AskedLibrary implements AutoCloseable {

    /** What no page may say of a photo. */
    static final String SECRET = "N 48.8584 E 2.2945";

    static final Box LEFT = new Box(0.125, 0.25, 0.125, 0.25);
    static final Box RIGHT = new Box(0.625, 0.25, 0.125, 0.25);

    private static final Pattern DATA = Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL);

    private final Path folder;
    private final Path photos;
    final TestLibrary library;
    final People people;

    AskedLibrary(Path temporary) throws IOException {
        folder = temporary.resolve("library");
        photos = Files.createDirectories(temporary.resolve("a secret place"));
        library = new TestLibrary(folder);
        people = new People(library.database());
    }

    Path folder() {
        return folder;
    }

    /** A photo of resources/photos that says where it was taken, with two faces. */
    PhotoId photo(String source, String name) throws IOException {
        Path file = photos.resolve(name);
        Files.write(file, withPlace(Files.readAllBytes(Testbed.photo(source))));
        return index(file, LEFT, RIGHT);
    }

    private static byte[] withPlace(byte[] jpeg) {
        byte[] place = ("Exif\0\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        out.write(0);
        out.write(place.length + 2);
        out.writeBytes(place);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    PhotoId index(Path file, Box... boxes) {
        List<AnalyzedFace> faces = Arrays.stream(boxes)
                .map(box -> Samples.face(box, 0.5, FaceRole.SEED))
                .toList();
        return library.write(stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        new PhotoFile(file, 1, 1),
                        library.root(),
                        ContentHash.ofContent(Testbed.bytes(file)),
                        null,
                        1000,
                        700,
                        PhotoDetails.NONE,
                        null,
                        Samples.PIPELINE,
                        Samples.MODEL,
                        faces)));
    }

    Path file(String name) {
        return photos.resolve(name);
    }

    /** From left to right. */
    List<FaceId> faces(PhotoId photo) {
        return library.read(stores -> stores.portraits().ofPhoto(photo)).stream()
                .sorted((a, b) -> Double.compare(a.box().x(), b.box().x()))
                .map(face -> face.id())
                .toList();
    }

    /** Each alone in a group. */
    void group(List<FaceId> faces) {
        List<Set<FaceId>> groups = new ArrayList<>();
        faces.forEach(face -> groups.add(new LinkedHashSet<>(List.of(face))));
        library.group(groups);
    }

    static AskForm form(@Nullable Integer faces, boolean names) {
        return new AskForm(
                faces == null ? OptionalInt.empty() : OptionalInt.of(faces),
                names,
                "en",
                Map.of("title", "Who <is> this?", "no-script", "\"Sorry\" & so on"));
    }

    AskReport ask(List<PhotoId> some, Path file, AskForm form) {
        return new Asking(
                        library.database(),
                        () -> new ImageDecoder(Testbed.openCv(), Testbed.ffmpeg(), ImageDecoder.DEFAULT_MAX_SIDE_PX),
                        () -> new Review(library.database(), people))
                .run(some, file, form, new Job<>());
    }

    /** What the page has to show. */
    static JsonObject data(Path page) throws IOException {
        Matcher data = DATA.matcher(Files.readString(page));
        if (!data.find()) {
            throw new AssertionError("no data");
        }
        return JsonParser.parseString(data.group(1)).getAsJsonObject();
    }

    static String faceToken(JsonObject data, int photo, int face) {
        return data.getAsJsonArray("photos")
                .get(photo)
                .getAsJsonObject()
                .getAsJsonArray("faces")
                .get(face)
                .getAsJsonObject()
                .get("token")
                .getAsString();
    }

    static String photoToken(JsonObject data, int photo) {
        return data.getAsJsonArray("photos")
                .get(photo)
                .getAsJsonObject()
                .get("token")
                .getAsString();
    }

    static List<JsonElement> photos(JsonObject data) {
        JsonArray all = data.getAsJsonArray("photos");
        return all.asList();
    }

    Imported importFrom(Path answers) {
        return new Exchange(library.database(), () -> {}).importFrom(answers);
    }

    @Override
    public void close() {
        library.close();
    }
}
