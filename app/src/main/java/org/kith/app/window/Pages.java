package org.kith.app.window;

import org.kith.app.window.duplicates.DuplicatesPage;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.Place;
import org.kith.app.window.history.HistoryPage;
import org.kith.app.window.map.MapPage;
import org.kith.app.window.people.PeoplePage;
import org.kith.app.window.person.PersonPage;
import org.kith.app.window.photos.PhotoPage;
import org.kith.app.window.photos.PhotosPage;
import org.kith.app.window.problems.ProblemsPage;
import org.kith.app.window.recognition.RecognitionPage;
import org.kith.app.window.review.ReviewPage;
import org.kith.app.window.settings.SettingsPage;
import org.kith.app.window.slideshow.SlideshowPage;

/** All pages of the window; each is made when one first goes there, and is as one left it when one comes back. */
record Pages(
        Lazy<PhotosPage> photos,
        Lazy<PhotoPage> photo,
        Lazy<PeoplePage> people,
        Lazy<PersonPage> person,
        Lazy<SlideshowPage> slideshow,
        Lazy<ReviewPage> review,
        Lazy<MapPage> map,
        Lazy<DuplicatesPage> duplicates,
        Lazy<HistoryPage> history,
        Lazy<RecognitionPage> recognition,
        Lazy<ProblemsPage> problems,
        Lazy<SettingsPage> settings) {

    /** The page of a place, about to show it. */
    Page at(Place place) {
        if (place instanceof Place.Photos at) {
            return photos.get().of(at.filter());
        }
        if (place instanceof Place.Photo at) {
            return photo.get().of(at);
        }
        if (place instanceof Place.Slideshow at) {
            return slideshow.get().of(at);
        }
        if (place instanceof Place.Person at) {
            return person.get().of(at.group());
        }
        if (place instanceof Place.People) {
            return people.get();
        }
        if (place instanceof Place.Review) {
            return review.get();
        }
        if (place instanceof Place.Map) {
            return map.get();
        }
        if (place instanceof Place.Duplicates) {
            return duplicates.get();
        }
        if (place instanceof Place.History) {
            return history.get();
        }
        if (place instanceof Place.Recognition) {
            return recognition.get();
        }
        if (place instanceof Place.Problems) {
            return problems.get();
        }
        if (place instanceof Place.Settings) {
            return settings.get();
        }
        throw new IllegalArgumentException("no page for " + place);
    }
}
