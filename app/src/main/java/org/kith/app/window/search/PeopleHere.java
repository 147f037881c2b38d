package org.kith.app.window.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;

/** Who is on some photos, with how many of them each: who is chosen is searched for among these. FX thread only. */
final class PeopleHere {

    private final SearchSource source;
    private final Background background;
    private final Navigator navigator;
    private final ToastViewModel toasts;
    private final Text text;
    private final Lazy<ChoicePopup> choices;

    PeopleHere(SearchSource source, PageTools tools, FaceThumbnails faces) {
        this.source = source;
        this.background = tools.background();
        this.navigator = tools.navigator();
        this.toasts = tools.toasts();
        this.text = tools.text();
        this.choices = Lazy.of(() -> new ChoicePopup(text, faces));
    }

    /**
     * Below a node.
     *
     * @param photos finds those that are meant
     */
    void show(Node anchor, PhotoQuery photos) {
        background.run(() -> offers(photos), offers -> {
            if (offers.isEmpty()) {
                toasts.show(Toast.of(text.get("photos.people.nobody")));
            } else if (anchor.getScene() != null) { // else the page was left meanwhile
                choices.get()
                        .show(
                                anchor,
                                text.get("photos.people.here", offers.size()),
                                offers,
                                person -> navigator.open(
                                        new Place.Photos(PhotoFilter.of(photos.and(person.condition())))));
            }
        });
    }

    /** Without those who are searched for already. */
    private List<Offer> offers(PhotoQuery photos) {
        Set<PersonId> wanted = photos.conditions().stream()
                .filter(condition -> condition instanceof PhotoCondition.Shows shows
                        && (shows.role() == Role.ALL || shows.role() == Role.ONLY))
                .flatMap(condition -> ((PhotoCondition.Shows) condition).people().stream())
                .collect(Collectors.toSet());
        return source.people(photos).stream()
                .filter(person -> !wanted.contains(person.person()))
                .map(person -> Offer.ofPerson(person, text.get("photos.count", person.photos())))
                .toList();
    }
}
