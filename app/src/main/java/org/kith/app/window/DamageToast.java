package org.kith.app.window;

import java.util.Optional;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;

/** That the library is damaged is said once: the photos are not, but what was said of them may be. FX thread only. */
final class DamageToast {

    private final Text text;
    private final Navigator navigator;
    private boolean said;

    DamageToast(Text text, Navigator navigator) {
        this.text = text;
        this.navigator = navigator;
    }

    /** @param damaged whether it is known to be */
    Optional<Toast> of(boolean damaged) {
        if (!damaged || said) {
            return Optional.empty();
        }
        said = true;
        return Optional.of(new Toast(
                text.get("library.damaged"),
                text.get("library.damaged.settings"),
                () -> navigator.open(new Place.Settings())));
    }
}
