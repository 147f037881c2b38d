package org.kith.app.window.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.people.FaceNameViewModel.Subject;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

class FaceNameViewModelTest {

    private PeopleLibrary library;
    private FaceNameViewModel model;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new PeopleLibrary(folder);
        model = new FaceNameViewModel(
                PeopleLibrary.sameThread(), library.people, library.people, library.reasons, library.undo);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private String why(FaceId face, @Nullable PersonId person, @Nullable String name) {
        model.begin(new Subject(face, person, name));
        return model.why()
                .get()
                .flatMap(new WhySentence(PeopleLibrary.text())::of)
                .orElse("");
    }

    @Test
    void whatTheUserSaidAndWhatTheMachineThinksAreToldApart() {
        List<FaceId> anna = library.somebody(1, 4);
        PersonId person = library.name(anna, "Anna");
        FaceId added = library.like(1, 0.2);
        library.group(person, Stream.concat(anna.stream(), Stream.of(added)).toList());

        assertThat(why(anna.get(0), person, "Anna")).isEqualTo("You said who this is.");
        assertThat(why(added, person, "Anna"))
                .isEqualTo("Added by Kith: 4 of the 4 most similar faces you named are Anna. Probability: over 99 %.");
    }

    @Test
    void theRunnerUpIsNamed() {
        List<FaceId> anna = library.somebody(1, 4);
        PersonId person = library.name(anna, "Anna");
        library.name(library.somebody(2, 2), "Bert");
        FaceId added = library.like(1, 0.2);
        library.group(person, Stream.concat(anna.stream(), Stream.of(added)).toList());

        assertThat(why(added, person, "Anna"))
                .isEqualTo("Added by Kith: 4 of the 5 most similar faces you named are Anna; next comes Bert."
                        + " Probability: over 99 %.");
    }

    @Test
    void aFaceWithoutANameHasItsGroup() {
        List<FaceId> group = library.somebody(1, 3);
        assertThat(why(group.get(0), null, null)).isEqualTo("Kith takes it for the same person as 2 other faces.");
        assertThat(why(library.face(0.5), null, null)).isEqualTo("Kith found no other face like it.");
    }

    @Test
    void whoItMayBeIsSaidUnlessThatIsUnlikely() {
        library.name(library.somebody(1, 4), "Anna");
        assertThat(why(library.like(1, 0.7), null, null))
                .isEqualTo("Kith found no other face like it. Perhaps Anna: 41 %.");
        assertThat(why(library.like(2, 0.1), null, null)).isEqualTo("Kith found no other face like it.");
    }

    @Test
    void theReasonOfAnotherFaceIsForgotten() {
        List<FaceId> group = library.somebody(1, 3);
        why(group.get(0), null, null);
        model.cancel();
        assertThat(model.subject().get()).isEmpty();
        model.begin(new Subject(group.get(1), null, null));
        assertThat(model.why().get().orElseThrow().face()).isEqualTo(group.get(1));
    }
}
