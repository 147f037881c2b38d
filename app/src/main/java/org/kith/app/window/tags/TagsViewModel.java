package org.kith.app.window.tags;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.OneAtATime;
import org.kith.engine.exchange.Imported;
import org.kith.engine.exchange.TaggedName;
import org.kith.engine.model.FaceId;
import org.kith.engine.sidecar.SidecarReport;

/** Names of other programs that wait, and the files beside the photos; one thing at a time. FX thread only. */
final class TagsViewModel {

    /** Of a name; more say nothing that these do not. */
    static final int FACES = 6;

    private final Background background;
    private final TagsSource source;
    private final Text text;
    private final BooleanProperty takesByItself = new SimpleBooleanProperty(true);
    private final BooleanProperty inStep = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Waiting>> waiting = new ReadOnlyObjectWrapper<>(List.of());
    private final OneAtATime acts;
    private boolean known;

    /**
     * A name that waits.
     *
     * @param known faces of whoever has the name in the library, to compare with
     */
    record Waiting(TaggedName name, List<FaceId> known) {

        Waiting {
            known = List.copyOf(known);
        }
    }

    /** What is known of the library. */
    private record Known(TagsSource.Choice choice, List<Waiting> waiting) {}

    /** Nothing is asked before {@link #open}. */
    TagsViewModel(Background background, TagsSource source, Text text) {
        this.background = background;
        this.source = source;
        this.text = text;
        this.acts = new OneAtATime(background, text);
        takesByItself.subscribe((before, now) -> choose(() -> source.setTakesByItself(now)));
        inStep.subscribe((before, now) -> {
            choose(() -> source.setInStep(now));
            if (known && now) {
                write(false);
            }
        });
    }

    BooleanProperty takesByItself() {
        return takesByItself;
    }

    BooleanProperty inStep() {
        return inStep;
    }

    /** Names that are taken over only when the user says so, those with the most faces first. */
    ReadOnlyObjectProperty<List<Waiting>> waiting() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return acts.busy();
    }

    /** What came of the last act; empty at first. */
    ReadOnlyStringProperty said() {
        return acts.said();
    }

    /** The user comes to see it. */
    void open() {
        background.run(() -> new Known(source.choice(), names()), now -> {
            known = false;
            takesByItself.set(now.choice().takesByItself());
            inStep.set(now.choice().inStep());
            known = true;
            waiting.set(now.waiting());
        });
    }

    /** Not on the FX thread. */
    private List<Waiting> names() {
        return source.waiting().names().stream()
                .map(name -> new Waiting(
                        name,
                        name.person().map(person -> source.faces(person, FACES)).orElse(List.of())))
                .toList();
    }

    private void choose(Runnable choice) {
        if (known) {
            Supplier<Boolean> work = () -> {
                choice.run();
                return true;
            };
            background.run(work, done -> {});
        }
    }

    /** @param unlikely also faces that are hardly like the others of that name */
    void take(TaggedName name, boolean unlikely) {
        take(Set.of(name.name()), unlikely);
    }

    void takeAll() {
        take(Set.of(), false);
    }

    private void take(Set<String> names, boolean unlikely) {
        acts.run(
                "tags.taking",
                () -> {
                    Imported imported = source.take(names, unlikely);
                    return new Taken(imported, names());
                },
                taken -> {
                    waiting.set(taken.waiting());
                    return taken.imported().changed()
                            ? text.get("tags.taken", taken.imported().faces())
                            : text.get("tags.nothing-taken");
                });
    }

    private record Taken(Imported imported, List<Waiting> waiting) {}

    void write(boolean remove) {
        acts.run("tags.writing", () -> source.write(remove), this::words);
    }

    private String words(SidecarReport report) {
        String done = text.get("tags.written", report.written(), report.removed(), report.unchanged());
        return report.left().isEmpty()
                ? done
                : done + " " + text.get("tags.left", report.left().size());
    }
}
