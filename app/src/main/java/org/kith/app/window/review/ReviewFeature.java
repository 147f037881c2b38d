package org.kith.app.window.review;

import org.kith.app.window.fx.PageTools;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PeopleSource;
import org.kith.engine.Engine;

/** The page that asks who people are. FX thread only. */
public final class ReviewFeature {

    private ReviewFeature() {}

    /** @param people where the faces of a person are shown from */
    public static ReviewPage open(PageTools tools, PeopleSource people, FaceThumbnails pictures) {
        Engine engine = tools.engine();
        ReviewViewModel model = new ReviewViewModel(
                tools.background(),
                new EngineReview(engine, people, new EngineGroupRefresh(engine.grouping())),
                engine.gallery()::photoOf,
                tools.undo());
        return new ReviewPage(model, tools.undo(), pictures, tools.navigator(), tools.text());
    }
}
