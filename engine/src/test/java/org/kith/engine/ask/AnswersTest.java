package org.kith.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.exchange.Imported;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Verdict;
import org.kith.engine.people.ForgetReport;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.VerdictSource;

/** What somebody answered comes to the faces they were asked about, and never over what the user said. */
@SuppressWarnings("NullAway.Init")
class AnswersTest {

    private static final PersonName ANNA = new PersonName("Anna");
    private static final PersonName BEN = new PersonName("Ben");

    @TempDir
    private Path temporary;

    private AskedLibrary asked;
    private Path file;
    private PhotoId first;
    private PhotoId second;
    private JsonObject data;

    @BeforeEach
    void askAboutFourFaces() throws IOException {
        asked = new AskedLibrary(temporary);
        first = asked.photo("obama.jpg", "first.jpg");
        second = asked.photo("biden.jpg", "second.jpg");
        Path page = temporary.resolve("who.html");
        AskReport unused = asked.ask(List.of(first, second), page, AskedLibrary.form(null, false));
        data = AskedLibrary.data(page);
        file = temporary.resolve("answers.txt");
    }

    @AfterEach
    void closeLibrary() {
        asked.close();
    }

    private static JsonObject name(String name) {
        JsonObject answer = new JsonObject();
        answer.addProperty("name", name);
        return answer;
    }

    private static JsonObject flag(String kind) {
        JsonObject answer = new JsonObject();
        answer.addProperty(kind, true);
        return answer;
    }

    private JsonObject answers() {
        JsonObject answers = new JsonObject();
        answers.addProperty("format", "kith answers");
        answers.addProperty("version", 1);
        answers.addProperty("page", data.get("page").getAsString());
        answers.addProperty("by", "Grandmother");
        answers.add("faces", new JsonObject());
        answers.add("notes", new JsonObject());
        return answers;
    }

    private void answer(JsonObject answers, int photo, int face, JsonObject answer) {
        answers.getAsJsonObject("faces").add(AskedLibrary.faceToken(data, photo, face), answer);
    }

    private void note(JsonObject answers, int photo, String text) {
        answers.getAsJsonObject("notes").addProperty(AskedLibrary.photoToken(data, photo), text);
    }

    private Imported take(JsonObject answers) throws IOException {
        Files.writeString(file, answers.toString());
        return asked.importFrom(file);
    }

    private FaceId face(PhotoId photo, int index) {
        return asked.faces(photo).get(index);
    }

    private PhotoFace now(FaceId face) {
        PhotoId photo =
                asked.library.read(stores -> stores.faces().photoOf(face)).orElseThrow();
        return asked.library.read(stores -> stores.portraits().ofPhoto(photo)).stream()
                .filter(one -> one.id().equals(face))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String nameOf(FaceId face) {
        return now(face).personName();
    }

    private @Nullable String caption(PhotoId photo) {
        return asked.library.read(stores -> stores.notes().of(photo)).caption();
    }

    private List<ActSummary> history() {
        return asked.people.history().newest(50).stream()
                .map(entry -> entry.act())
                .toList();
    }

    @Test
    void namesComeToTheFacesThatWereAskedAboutAsOneAct() throws IOException {
        PersonId ben = asked.library.person("Ben");
        JsonObject answers = answers();
        answer(answers, 0, 0, name("Anna"));
        answer(answers, 0, 1, name("  ben "));
        answer(answers, 1, 0, flag("unknown"));
        answer(answers, 1, 1, flag("nobody"));
        note(answers, 1, "at Aunt May's wedding, 1962");

        Imported imported = take(answers);

        assertThat(nameOf(face(first, 0))).isEqualTo("Anna");
        assertThat(now(face(first, 1)).person()).isEqualTo(ben);
        assertThat(now(face(second, 0)).verdict()).isNull();
        assertThat(now(face(second, 1)).verdict()).isEqualTo(Verdict.NOT_A_FACE);
        assertThat(caption(second)).isEqualTo("at Aunt May's wedding, 1962");
        assertThat(caption(first)).isNull();
        assertThat(imported.complete()).isTrue();
        assertThat(imported.faces()).isEqualTo(3);
        assertThat(imported.people()).isEqualTo(1);
        assertThat(imported.answered()).isEqualTo(new Imported.Answered(new PersonName("Grandmother"), 1, 0));
        assertThat(asked.library
                        .read(stores -> stores.archive().said(List.of(face(first, 0))))
                        .get(face(first, 0)))
                .allMatch(word -> word.source() == VerdictSource.ASKED);
        ActSummary act = history().get(0);
        assertThat(act.kind()).isEqualTo(ActKind.ANSWERS);
        assertThat(act.name()).isEqualTo("Grandmother");
        assertThat(act.faces()).isEqualTo(3);
        assertThat(act.photos()).isEqualTo(1);
    }

    @Test
    void theSameAnswersAgainChangeNothing() throws IOException {
        JsonObject answers = answers();
        answer(answers, 0, 0, name("Anna"));
        note(answers, 0, "in the garden");
        Imported unused = take(answers);

        Imported again = take(answers);

        assertThat(again.changed()).isFalse();
        assertThat(again.known()).isEqualTo(1);
        assertThat(again.complete()).isTrue();
        assertThat(history()).hasSize(1);
    }

    @Test
    void allOfItIsUndoneAtOnce() throws IOException {
        JsonObject answers = answers();
        answer(answers, 0, 0, name("Anna"));
        answer(answers, 1, 0, name("Anna"));
        note(answers, 0, "in the garden");
        Imported unused = take(answers);

        Optional<ActSummary> undone = asked.people.history().undo().join();

        assertThat(undone).map(ActSummary::kind).contains(ActKind.ANSWERS);
        assertThat(nameOf(face(first, 0))).isNull();
        assertThat(nameOf(face(second, 0))).isNull();
        assertThat(caption(first)).isNull();
        assertThat(asked.people.personNamed(ANNA)).isEmpty();
    }

    @Test
    void whatTheUserSaidStaysAndTheContradictionIsTold() throws IOException {
        asked.people.is(face(first, 0), BEN).join();
        asked.library.change(
                stores -> stores.notes().save(first, stores.notes().of(first).withCaption("Paris")));
        JsonObject answers = answers();
        answer(answers, 0, 0, name("Anna"));
        answer(answers, 0, 1, name("Anna"));
        note(answers, 0, "in the garden");

        Imported imported = take(answers);

        assertThat(nameOf(face(first, 0))).isEqualTo("Ben");
        assertThat(nameOf(face(first, 1))).isEqualTo("Anna");
        assertThat(caption(first)).isEqualTo("Paris");
        assertThat(imported.faceConflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.photo()).isEqualTo(asked.file("first.jpg").toString());
            assertThat(conflict.there().person()).isEqualTo("Anna");
            assertThat(conflict.here().person()).isEqualTo("Ben");
        });
        assertThat(imported.photoConflicts()).containsExactly(asked.file("first.jpg") + ": in the garden");
        assertThat(imported.personConflicts()).isEmpty();
    }

    @Test
    void somebodyPutTogetherWithoutANameGetsIt() throws IOException {
        FaceId one = face(first, 0);
        FaceId other = face(second, 0);
        asked.people.joinFaces(List.of(one, other)).join();
        JsonObject answers = answers();
        answer(answers, 0, 0, name("Anna"));

        Imported imported = take(answers);

        assertThat(imported.changed()).isTrue();
        assertThat(nameOf(other)).isEqualTo("Anna");
    }

    @Test
    void whoWasForgottenSinceIsNotMadeAgain() throws IOException {
        asked.people.is(face(first, 0), ANNA).join();
        ForgetReport unused = asked.people.forget(asked.people.personNamed(ANNA).orElseThrow());
        JsonObject answers = answers();
        answer(answers, 0, 0, name("Anna"));

        Imported imported = take(answers);

        assertThat(imported.changed()).isFalse();
        assertThat(imported.forgotten()).isEqualTo(1);
        assertThat(asked.people.all()).extracting(Person::name).isEmpty();
    }

    @Test
    void aPhotoThatLiesElsewhereNowIsFound() throws IOException {
        Path moved = asked.file("moved.jpg");
        Files.copy(asked.file("first.jpg"), moved);
        asked.library.change(stores -> stores.photos().markMissing(first));
        PhotoId here = asked.index(moved, AskedLibrary.LEFT, AskedLibrary.RIGHT);
        JsonObject answers = answers();
        answer(answers, 0, 1, name("Anna"));

        Imported imported = take(answers);

        assertThat(imported.faces()).isEqualTo(1);
        assertThat(nameOf(face(here, 1))).isEqualTo("Anna");
    }

    @Test
    void answersToWhatWasNotAskedAreLeftOutAndCounted() throws IOException {
        JsonObject answers = answers();
        answer(answers, 0, 0, name("Anna"));
        answers.getAsJsonObject("faces").add("forged", name("Ben"));
        answers.getAsJsonObject("faces").add(AskedLibrary.photoToken(data, 0), name("Ben"));
        answers.getAsJsonObject("notes").addProperty(AskedLibrary.faceToken(data, 1, 1), "not a photo");
        answer(answers, 1, 0, name("\u200B"));

        Imported imported = take(answers);

        assertThat(imported.faces()).isEqualTo(1);
        assertThat(Objects.requireNonNull(imported.answered()).refused()).isEqualTo(4);
        assertThat(imported.complete()).isFalse();
        assertThat(asked.people.all()).extracting(Person::name).containsExactly("Anna");
    }

    @Test
    void answersToAnotherPageOrLibraryAreRefusedAsAWhole() throws IOException {
        JsonObject answers = answers();
        answer(answers, 0, 0, name("Anna"));
        answers.addProperty("page", "another");
        assertThatThrownBy(() -> take(answers)).hasMessageContaining("another library");

        answers.addProperty("page", data.get("page").getAsString());
        Files.delete(asked.folder().resolve(AskKey.FILE));
        assertThatThrownBy(() -> take(answers)).hasMessageContaining("another library");
        assertThat(history()).isEmpty();
    }

    @Test
    void hostileNamesAreNamesAndNothingElse() throws IOException {
        String hostile = "</script><img src=x onerror=alert(1)>'; DROP TABLE person; --";
        JsonObject answers = answers();
        answer(answers, 0, 0, name(hostile));

        Imported imported = take(answers);

        assertThat(imported.faces()).isEqualTo(1);
        assertThat(nameOf(face(first, 0))).isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"format\":\"kith answers\",\"version\":1}",
                "{\"format\":\"other\",\"version\":1,\"page\":\"p\"}",
                "{\"format\":\"kith answers\",\"version\":1,\"page\":\"p\",\"page\":\"q\"}",
                "{\"format\":\"kith answers\",\"version\":1,\"page\":\"p\",\"faces\":[]}",
                "{\"format\":\"kith answers\",\"version\":1,\"page\":\"p\",\"faces\":{\"t\":{\"name\":7,\"nobody\":true}}}",
                "{\"format\":\"kith answers\",\"version\":1,\"page\":\"p\",\"faces\":{\"t\":{\"nobody\":true},\"t\":{\"nobody\":true}}}",
                "{\"format\":\"kith answers\",\"version\":1,\"page\":\"p\"}{}",
                "{\"format\":\"kith answers\",\"version\":\"one\",\"page\":\"p\"}"
            })
    void brokenAnswersAreRefused(String text) throws IOException {
        Files.writeString(file, text);

        assertThatThrownBy(() -> asked.importFrom(file))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void answersOfALaterKithAndThoseThatAreTooLongAreRefused() throws IOException {
        JsonObject later = answers();
        later.addProperty("version", 2);
        assertThatThrownBy(() -> take(later)).hasMessageContaining("newer Kith");

        JsonObject large = answers();
        answer(large, 0, 0, name("A".repeat(201)));
        assertThatThrownBy(() -> take(large)).hasMessageContaining("broken");

        Files.writeString(file, "{" + " ".repeat(5 << 20) + "}");
        assertThatThrownBy(() -> asked.importFrom(file)).hasMessageContaining("broken");
    }

    @Test
    void whatIsNeitherArchiveNorAnswersIsRefused() throws IOException {
        Files.writeString(file, "Dear Ben, the girl is Anna");

        assertThatThrownBy(() -> asked.importFrom(file)).hasMessageContaining("neither an archive");
    }
}
