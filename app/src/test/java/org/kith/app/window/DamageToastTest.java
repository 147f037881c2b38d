package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;

class DamageToastTest {

    private final List<Place> opened = new ArrayList<>();

    private final DamageToast toast = new DamageToast(new Text(Locale.ENGLISH), new Navigator() {
        @Override
        public void open(Place place) {
            opened.add(place);
        }

        @Override
        public void back() {}
    });

    @Test
    void thatTheLibraryIsDamagedIsSaidOnceAndLeadsToTheSettings() {
        assertThat(toast.of(false)).isEmpty();

        Toast said = toast.of(true).orElseThrow();

        assertThat(said.message()).contains("damaged").contains("Settings can check and repair it");
        said.onAction().run();
        assertThat(opened).containsExactly(new Place.Settings());
        assertThat(toast.of(true)).isEmpty();
    }
}
