package org.kith.app.window.review;

import org.kith.app.window.fx.PageTools;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.engine.Engine;

/** The page that asks who people are. FX thread only. */
public final class ReviewFeature {

    private ReviewFeature() {}

    /** @param ask asks somebody else instead */
    public static ReviewPage open(PageTools tools, FaceThumbnails pictures, Runnable ask) {
        Engine engine = tools.engine();
        ReviewViewModel model = new ReviewViewModel(
                tools.background(),
                new EngineReview(engine, new EngineGroupRefresh(engine.grouping())),
                engine.gallery()::photoOf,
                tools.undo());
        ReviewPage page = new ReviewPage(model, tools.undo(), pictures, tools.navigator(), tools.text());
        page.offerToAsk(ask);
        return page;
    }
}
