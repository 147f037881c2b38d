package org.kith.app.window.person;

import java.util.function.Consumer;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.people.EngineFaceReasons;
import org.kith.app.window.people.EnginePeople;
import org.kith.app.window.people.FaceReasons;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.MergeQuestion;

/** Somebody, with all that is known of them. FX thread only. */
public record PersonFeature(Lazy<PersonPage> page, Consumer<LibraryChange> libraryChanged) {

    /** @param question asked before two who have names become one */
    public static PersonFeature open(
            PageTools tools, EnginePeople people, FaceThumbnails pictures, MergeQuestion question) {
        FaceReasons reasons =
                new EngineFaceReasons(tools.engine().explainer(), tools.engine().doubts());
        PersonViewModel model =
                new PersonViewModel(tools.background(), people, people, reasons, question, tools.undo());
        return new PersonFeature(
                Lazy.of(() -> new PersonPage(model, tools.undo(), pictures, tools.navigator(), tools.text())),
                change -> model.libraryChanged());
    }
}
