package org.kith.app.window;

import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What was taken on this day in other years, from the side bar. */
class OnThisDayJourneyTest extends PhotosJourney {

    @Test
    void aPhotoOfThisDayFourYearsAgoStandsUnderItsYear() throws Exception {
        LocalDate then = LocalDate.now(ZoneId.systemDefault()).minusYears(4); // the 29th of February is one there too
        type(KeyCode.HOME).type(KeyCode.D);
        answer("#ask-date", then.toString());
        await(() -> library(engine -> engine.gallery().photos().stream()
                .anyMatch(photo -> photo.time().toLocalDate().equals(then))));

        toPage("On this day");
        await(() -> tiles() == 1
                && lookup(then.getYear() + " · 4 years ago").tryQuery().isPresent());
        await(() -> lookup("#page-title").<Labeled>query().getText().startsWith(then.getDayOfMonth() + " "));
    }
}
