package org.kith.engine.store.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.DatedBy;
import org.kith.engine.model.photo.GeoBounds;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;

class ConditionJsonTest {

    private static final PhotoCondition PEOPLE =
            new PhotoCondition.Shows(PhotoCondition.Role.ALL, List.of(new PersonId(1)));

    private static final List<PhotoCondition> CONDITIONS = List.of(
            new PhotoCondition.Taken(LocalDate.of(2012, 1, 1), LocalDate.of(2015, 12, 31)),
            new PhotoCondition.Taken(null, LocalDate.of(2015, 12, 31)),
            new PhotoCondition.Taken(LocalDate.of(2012, 1, 1), null),
            new PhotoCondition.InMonths(Set.of(7, 12)),
            new PhotoCondition.OnDay(2, 29),
            new PhotoCondition.ShownIn(YearMonth.of(2026, 11)),
            new PhotoCondition.Undated(),
            new PhotoCondition.Video(),
            new PhotoCondition.Dated(DatedBy.FILE_NAME),
            new PhotoCondition.InFolder(Path.of("/photos/제주 \"2019\"").toAbsolutePath()),
            new PhotoCondition.Faces(new CountRange(2, 4)),
            new PhotoCondition.Faces(new CountRange(1, Integer.MAX_VALUE)),
            new PhotoCondition.Text("바다 \"x\" \\ %"),
            new PhotoCondition.FileName("IMG_"),
            new PhotoCondition.Captioned("Zoë"),
            new PhotoCondition.Tagged(new Label("Sea")),
            new PhotoCondition.Rated(new CountRange(3, 5)),
            new PhotoCondition.Favourite(),
            new PhotoCondition.TakenWith("Pixel 7"),
            new PhotoCondition.At("Jeju"),
            new PhotoCondition.Within(new GeoBounds(-10.5, 170, 10.25, -170)),
            new PhotoCondition.Located(true),
            new PhotoCondition.Located(false),
            new PhotoCondition.OfCircle(new Label("School"), true),
            new PhotoCondition.OfCircle(new Label("School"), false),
            new PhotoCondition.InAlbum(new AlbumId(7)),
            new PhotoCondition.Problem(),
            new PhotoCondition.Hidden(),
            new PhotoCondition.NobodyHidden());

    @Test
    void everyConditionIsReadAsItWasWritten() {
        assertThat(ConditionJson.read(ConditionJson.write(CONDITIONS))).isEqualTo(CONDITIONS);
    }

    @Test
    void noKindIsLeftOut() {
        List<Class<?>> kinds = Arrays.stream(PhotoCondition.class.getPermittedSubclasses())
                .filter(kind -> kind != PhotoCondition.Shows.class)
                .<Class<?>>map(kind -> kind)
                .toList();

        assertThat(CONDITIONS).extracting(Object::getClass).containsAll(List.copyOf(kinds));
    }

    @Test
    void whoIsOnAPhotoStandsElsewhere() {
        assertThat(ConditionJson.write(List.of(PEOPLE, new PhotoCondition.Favourite())))
                .isEqualTo("[{\"is\":\"favourite\"}]");
    }

    @Test
    void whatALaterProgramWroteIsNoSmallerSearch() {
        assertThatThrownBy(() -> ConditionJson.read("[{\"is\":\"favourite\"},{\"is\":\"colour\"}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }
}
