package org.kith.app.window;

import org.kith.app.window.duplicates.DuplicatesPage;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.Place;
import org.kith.app.window.map.MapPage;
import org.kith.app.window.people.PeoplePage;
import org.kith.app.window.people.PersonPage;
import org.kith.app.window.photos.PhotoPage;
import org.kith.app.window.photos.PhotosPage;
import org.kith.app.window.problems.ProblemsPage;
import org.kith.app.window.review.ReviewPage;
import org.kith.app.window.settings.SettingsPage;
import org.kith.app.window.slideshow.SlideshowPage;

/** All pages of the window; each is made once, and is as one left it when one comes back. */
record Pages(
        PhotosPage photos,
        PhotoPage photo,
        PeoplePage people,
        PersonPage person,
        SlideshowPage slideshow,
        ReviewPage review,
        MapPage map,
        DuplicatesPage duplicates,
        ProblemsPage problems,
        SettingsPage settings) {

    /** The page of a place, about to show it. */
    Page at(Place place) {
        if (place instanceof Place.Photos at) {
            return photos.of(at.filter());
        }
        if (place instanceof Place.Photo at) {
            return photo.of(at);
        }
        if (place instanceof Place.Slideshow at) {
            return slideshow.of(at);
        }
        if (place instanceof Place.Person at) {
            return person.of(at.group());
        }
        if (place instanceof Place.People) {
            return people;
        }
        if (place instanceof Place.Review) {
            return review;
        }
        if (place instanceof Place.Map) {
            return map;
        }
        if (place instanceof Place.Duplicates) {
            return duplicates;
        }
        if (place instanceof Place.Problems) {
            return problems;
        }
        if (place instanceof Place.Settings) {
            return settings;
        }
        throw new IllegalArgumentException("no page for " + place);
    }
}
