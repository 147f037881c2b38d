package org.kith.app.window.tags;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.engine.exchange.Imported;
import org.kith.engine.exchange.TagPreview;
import org.kith.engine.exchange.TaggedName;
import org.kith.engine.fault.EngineException;
import org.kith.engine.sidecar.SidecarReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names of other programs that wait, and the files beside the photos; one thing at a time. FX thread only. */
final class TagsViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(TagsViewModel.class);

    private final Background background;
    private final TagsSource source;
    private final Text text;
    private final BooleanProperty takesByItself = new SimpleBooleanProperty(true);
    private final BooleanProperty inStep = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<TaggedName>> waiting = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private boolean known;

    /** What is known of the library. */
    private record Known(TagsSource.Choice choice, TagPreview waiting) {}

    /** Nothing is asked before {@link #open}. */
    TagsViewModel(Background background, TagsSource source, Text text) {
        this.background = background;
        this.source = source;
        this.text = text;
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
    ReadOnlyObjectProperty<List<TaggedName>> waiting() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What came of the last act; empty at first. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** The user comes to see it. */
    void open() {
        background.run(() -> new Known(source.choice(), source.waiting()), now -> {
            known = false;
            takesByItself.set(now.choice().takesByItself());
            inStep.set(now.choice().inStep());
            known = true;
            waiting.set(now.waiting().names());
        });
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
        act(
                "tags.taking",
                () -> {
                    Imported imported = source.take(names, unlikely);
                    return new Taken(imported, source.waiting());
                },
                taken -> {
                    waiting.set(taken.waiting().names());
                    said.set(
                            taken.imported().changed()
                                    ? text.get("tags.taken", taken.imported().faces())
                                    : text.get("tags.nothing-taken"));
                });
    }

    private record Taken(Imported imported, TagPreview waiting) {}

    void write(boolean remove) {
        act("tags.writing", () -> source.write(remove), report -> said.set(words(report)));
    }

    private String words(SidecarReport report) {
        String done = text.get("tags.written", report.written(), report.removed(), report.unchanged());
        return report.left().isEmpty()
                ? done
                : done + " " + text.get("tags.left", report.left().size());
    }

    private <T> void act(String beginning, Supplier<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        said.set(text.get(beginning));
        background.run(
                work,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                failure -> {
                    busy.set(false);
                    said.set(sentence(failure));
                });
    }

    private String sentence(Throwable failure) {
        if (failure instanceof EngineException fault) {
            return FaultText.of(fault, text);
        }
        LOG.error("Other programs could not be read or written for", failure);
        return text.get("failure.internal");
    }
}
