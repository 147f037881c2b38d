package org.kith.app.window.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.engine.exchange.Imported;
import org.kith.engine.exchange.TagPreview;
import org.kith.engine.exchange.TaggedName;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.sidecar.SidecarReport;
import org.kith.engine.sidecar.SidecarReport.Trouble;

class TagsViewModelTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private List<TaggedName> names = List.of(name("Anna"), name("Ben"));
    private TagsSource.Choice choice = new TagsSource.Choice(false, false);
    private boolean full;
    private TagsViewModel model;

    private static TaggedName name(String name) {
        return new TaggedName(
                name,
                Optional.of(new PersonId(1)),
                List.of(new FaceId(1), new FaceId(2)),
                List.of(new FaceId(3)),
                List.of(),
                0,
                0,
                0,
                3);
    }

    private final class Library implements TagsSource {

        @Override
        public Choice choice() {
            return choice;
        }

        @Override
        public void setTakesByItself(boolean is) {
            done.add("takes " + is);
        }

        @Override
        public void setInStep(boolean is) {
            done.add("in step " + is);
        }

        @Override
        public TagPreview waiting() {
            return new TagPreview(names, 3, 0, 0, 0);
        }

        @Override
        public List<FaceId> faces(PersonId person, int most) {
            return List.of(new FaceId(10 + person.value()));
        }

        @Override
        public Imported take(Set<String> wanted, boolean unlikely) {
            done.add("take " + wanted + " " + unlikely);
            int before = names.size();
            names = names.stream()
                    .filter(name -> !wanted.isEmpty() && !wanted.contains(name.name()))
                    .toList();
            boolean changed = names.size() < before;
            return new Imported(0, changed ? 2 : 0, 0, 0, 0, changed, List.of(), List.of(), List.of(), List.of(), 0);
        }

        @Override
        public SidecarReport write(boolean remove) {
            if (full) {
                throw new EngineException(FileFault.NOT_WRITTEN, "the disk", "full");
            }
            done.add("write " + remove);
            return new SidecarReport(2, 0, 1, Map.of(Path.of("a.xmp"), Trouble.NOT_UNDERSTOOD));
        }
    }

    @BeforeEach
    void openPage() {
        model = new TagsViewModel(
                new Background(work::add, Runnable::run, failure -> {
                    throw new AssertionError(failure);
                }),
                new Library(),
                new Text(Locale.ENGLISH));
        model.open();
        runAll();
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void showsWhatWasChosenAndWhatWaitsAndChangesNothingByThat() {
        assertThat(model.takesByItself().get()).isFalse();
        assertThat(model.inStep().get()).isFalse();
        assertThat(model.waiting().get())
                .extracting(waiting -> waiting.name().name())
                .containsExactly("Anna", "Ben");
        assertThat(model.waiting().get())
                .as("to compare with, of whoever has the name")
                .extracting(TagsViewModel.Waiting::known)
                .containsOnly(List.of(new FaceId(11)));
        assertThat(done).isEmpty();
    }

    @Test
    void aChoiceHoldsAtOnceAndFilesThatShallFollowAreWritten() {
        model.takesByItself().set(true);
        model.inStep().set(true);
        runAll();
        assertThat(done).containsExactlyInAnyOrder("takes true", "in step true", "write false");
        assertThat(model.said().get())
                .isEqualTo(
                        "2 files written, 0 removed, 1 as they were. 1 file was left as it is: not understood, or not to be written.");
    }

    @Test
    void aNameIsTakenOverAlone() {
        model.take(name("Anna"), true);
        assertThat(model.busy().get()).isTrue();
        model.takeAll(); // one thing at a time
        runAll();
        assertThat(done).containsExactly("take [Anna] true");
        assertThat(model.waiting().get())
                .extracting(waiting -> waiting.name().name())
                .containsExactly("Ben");
        assertThat(model.said().get()).isEqualTo("2 faces taken over. Undo takes it back.");
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void allThatIsLikelyIsTakenOverTogether() {
        model.takeAll();
        runAll();
        assertThat(done).containsExactly("take [] false");
        assertThat(model.waiting().get()).isEmpty();
        model.takeAll();
        runAll();
        assertThat(model.said().get()).isEqualTo("There was nothing that could be taken over.");
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        full = true;
        model.write(false);
        runAll();
        assertThat(model.said().get()).contains("the disk").contains("full");
        assertThat(model.busy().get()).isFalse();
    }
}
