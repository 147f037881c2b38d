package org.kith.app.window.people;

import java.util.function.Consumer;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;

/** Who is in the photos: the page of all people and groups, and who a face is. FX thread only. */
public record PeopleFeature(
        Lazy<PeoplePage> people, Lazy<FaceNamePopup> faceName, Consumer<LibraryChange> libraryChanged) {

    /**
     * @param addFolder where nobody is there yet
     * @param order in which people stand
     * @param question asked before two who have names become one
     */
    public static PeopleFeature open(
            PageTools tools,
            EnginePeople people,
            FaceThumbnails pictures,
            Runnable addFolder,
            PeopleOrder.Choice order,
            MergeQuestion question) {
        FaceReasons reasons =
                new EngineFaceReasons(tools.engine().explainer(), tools.engine().doubts());
        PeopleViewModel peopleModel =
                new PeopleViewModel(tools.background(), people, people, question, tools.undo(), order);
        FaceNameViewModel faceModel = new FaceNameViewModel(tools.background(), people, people, reasons, tools.undo());
        return new PeopleFeature(
                Lazy.of(() -> new PeoplePage(
                        peopleModel, tools.undo(), pictures, tools.navigator(), tools.text(), addFolder)),
                Lazy.of(() -> new FaceNamePopup(faceModel, tools.text())),
                change -> peopleModel.libraryChanged());
    }
}
