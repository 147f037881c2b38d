package org.kith.engine.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.store.EventStore;
import org.kith.engine.store.row.EventPhoto;

/**
 * Photos taken at one occasion, as far as files tell: on the same calendar day by the camera's clock, and at the same
 * place. Two photos are at the same place if both say where they were taken and these are no more than {@value
 * PeopleThresholds#EVENT_RADIUS_KM} km apart; where one of them does not say, if their files lie in the same folder. A
 * photo that does not say when it was taken is of one event with all photos of its folder. Thread-safe.
 */
final class Event {

    private static final double EARTH_RADIUS_KM = 6371;

    private final EventStore photos;
    private final Function<Path, Optional<GeoPoint>> location;

    /** @param location of a photo's file, if it says */
    Event(EventStore photos, Function<Path, Optional<GeoPoint>> location) {
        this.photos = photos;
        this.location = location;
    }

    /** The photo itself among them. */
    List<EventPhoto> of(EventPhoto photo) {
        if (photo.day() == null) {
            Path folder = Objects.requireNonNull(photo.path().getParent());
            return photos.inside(folder).stream()
                    .filter(other -> inSameFolder(photo, other))
                    .toList();
        }
        Optional<GeoPoint> here = location.apply(photo.path());
        List<EventPhoto> event = new ArrayList<>();
        for (EventPhoto other : photos.takenOn(photo.day())) {
            Optional<GeoPoint> there = here.isEmpty() ? Optional.empty() : location.apply(other.path());
            boolean samePlace = there.isEmpty()
                    ? inSameFolder(photo, other)
                    : distanceKm(here.get(), there.get()) <= PeopleThresholds.EVENT_RADIUS_KM;
            if (samePlace) {
                event.add(other);
            }
        }
        return event;
    }

    private static boolean inSameFolder(EventPhoto a, EventPhoto b) {
        return Objects.equals(a.path().getParent(), b.path().getParent());
    }

    /** Great-circle distance by the haversine formula, hav θ = sin²(θ/2). */
    static double distanceKm(GeoPoint a, GeoPoint b) {
        double north = Math.toRadians(b.latitude() - a.latitude());
        double east = Math.toRadians(b.longitude() - a.longitude());
        double hav = haversine(north)
                + Math.cos(Math.toRadians(a.latitude())) * Math.cos(Math.toRadians(b.latitude())) * haversine(east);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(hav)));
    }

    private static double haversine(double angle) {
        double sine = Math.sin(angle / 2);
        return sine * sine;
    }
}
