package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;

/** Somebody is on photos without a face that could be found: said, found, taken back, on the real window and real files. */
class PresenceJourneyTest extends PhotosJourney {

    private static final PersonName GRANDMOTHER = new PersonName("Grandmother");

    private long found() {
        return library(engine -> engine.people()
                .personNamed(GRANDMOTHER)
                .map(person -> engine.gallery()
                        .find(PhotoQuery.of(new PhotoCondition.Shows(Role.ALL, List.of(person))))
                        .size())
                .orElse(0));
    }

    @Test
    void grandmotherWhoTurnedAwayIsFoundByASearchAndTakenBack() throws Exception {
        press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        await(() -> isShown("#acts-bar"));
        type(KeyCode.W);
        answer("#ask-present", "Grandmother");
        await(() -> found() == SOME.size());

        interact(() -> lookup("#photo-grid").query().requestFocus());
        type(KeyCode.HOME, KeyCode.ENTER);
        await(() -> isShown("#photo-canvas") && isShown("#also-here"));
        clickOn("Grandmother");
        clickOn("Not here");
        await(() -> !isShown("#also-here"));
        assertThat(found()).isEqualTo(SOME.size() - 1);
        type(KeyCode.ESCAPE);
        await(() -> isShown("#photo-grid"));

        press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        write("Grandmother");
        type(KeyCode.ENTER);
        await(() -> tiles() == SOME.size() - 1);

        interact(() -> lookup("#photo-grid").query().requestFocus());
        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        await(() -> found() == SOME.size() && tiles() == SOME.size());
        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        await(() -> found() == 0);
    }
}
