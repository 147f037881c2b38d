package org.kith.app.window.people;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;

/** Who is in the photos: the page of all people and groups, that of one of them, and who a face is. FX thread only. */
public record PeopleFeature(
        Lazy<PeoplePage> people,
        Lazy<PersonPage> person,
        Lazy<FaceNamePopup> faceName,
        Consumer<LibraryChange> libraryChanged) {

    /**
     * @param addFolder where nobody is there yet
     * @param order in which people stand
     * @param window over which questions are asked
     */
    public static PeopleFeature open(
            PageTools tools,
            EnginePeople people,
            FaceThumbnails pictures,
            Runnable addFolder,
            PeopleOrder.Choice order,
            Supplier<@Nullable Window> window) {
        MergeQuestion question = new MergeDialog(tools.background(), people, pictures, window, tools.text());
        FaceReasons reasons =
                new EngineFaceReasons(tools.engine().explainer(), tools.engine().doubts());
        PeopleViewModel peopleModel =
                new PeopleViewModel(tools.background(), people, people, question, tools.undo(), order);
        PersonViewModel personModel =
                new PersonViewModel(tools.background(), people, people, reasons, question, tools.undo());
        FaceNameViewModel faceModel = new FaceNameViewModel(tools.background(), people, people, reasons, tools.undo());
        return new PeopleFeature(
                Lazy.of(() -> new PeoplePage(
                        peopleModel, tools.undo(), pictures, tools.navigator(), tools.text(), addFolder)),
                Lazy.of(() -> new PersonPage(personModel, tools.undo(), pictures, tools.navigator(), tools.text())),
                Lazy.of(() -> new FaceNamePopup(faceModel, tools.text())),
                change -> {
                    peopleModel.libraryChanged();
                    personModel.libraryChanged();
                });
    }
}
