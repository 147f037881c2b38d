package org.kith.app.window.slideshow;

import java.util.random.RandomGenerator;
import org.kith.app.window.fx.FullScreen;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.photos.EnginePhotos;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.Gallery;

/** Photos one after the other. FX thread only. */
public final class SlideshowFeature {

    private SlideshowFeature() {}

    public static SlideshowPage open(PageTools tools, SettingsStore settings, FullScreen fullScreen) {
        Gallery gallery = tools.engine().gallery();
        SlideshowViewModel model = new SlideshowViewModel(
                new EnginePhotos(gallery, tools.engine().people()),
                gallery::ofHiddenPeople,
                tools.background(),
                settings,
                RandomGenerator.getDefault());
        return new SlideshowPage(model, tools.text(), fullScreen, tools.navigator());
    }
}
