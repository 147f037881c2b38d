package org.kith.app.window.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Refresh;
import org.kith.engine.model.photo.GeoBounds;

/** Which photos lie where, which part of the world is seen, and which circle is chosen. FX thread only. */
public final class MapViewModel {

    /** One step of a key, a button or a notch of the wheel: two of them are twice as large. */
    private static final double STEP = 0.5;

    private static final double KEY_PAN_PX = 96;
    private static final double MARGIN_PX = 80;

    /** So far one is taken by a single photo or town: the region around it is seen still. */
    private static final double HOME_ZOOM = 9;

    private final PlaceNames names;
    private final Consumer<GeoBounds> photosHere;
    private final Background background;
    private final Refresh<PhotoPoints> photos;
    private final Refresh<Clusters> clustering;
    private final Refresh<List<CityLabel>> labelling;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.ASKING);
    private final ReadOnlyObjectWrapper<Clusters> clusters = new ReadOnlyObjectWrapper<>(Clusters.NONE);
    private final ReadOnlyObjectWrapper<List<CityLabel>> labels = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<PhotoCluster>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<MapView> view = new ReadOnlyObjectWrapper<>(MapView.WORLD);
    private MapView.Size size = new MapView.Size(1, 1);
    private Optional<PhotoCluster> pointedAt = Optional.empty();
    private boolean moved;
    private volatile PhotoPoints points = PhotoPoints.NONE; // read by clustering, off the FX thread
    private volatile int clusteredZoom;
    private volatile GeoBounds labelled = GeoBounds.WORLD;

    /** What takes the place of the map, or nothing. */
    public enum State {
        /** Not known yet. */
        ASKING,
        /** No photo says where it was taken. */
        NOWHERE,
        PHOTOS
    }

    /** Circles, and at which zoom they were made. */
    record Clusters(PhotoPoints points, int zoom, List<PhotoCluster> list) {
        static final Clusters NONE = new Clusters(PhotoPoints.NONE, 0, List.of());
    }

    /** What is said of a circle. */
    record Told(PhotoCluster cluster, String place) {}

    /**
     * Nothing is asked before {@link #refresh}.
     *
     * @param source asked off the FX thread
     * @param names likewise
     * @param photosHere shows the photos of a part of the world
     */
    public MapViewModel(MapSource source, PlaceNames names, Consumer<GeoBounds> photosHere, Background background) {
        this.names = names;
        this.photosHere = photosHere;
        this.background = background;
        this.photos = new Refresh<>(background, () -> new PhotoPoints(source.photos()), this::show);
        this.clustering = new Refresh<>(background, this::cluster, this::show);
        this.labelling = new Refresh<>(background, () -> names.largest(labelled), labels::set);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MapView> view() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Clusters> clusters() {
        return clusters.getReadOnlyProperty();
    }

    /** Of what is seen and a bit more, largest first. */
    ReadOnlyObjectProperty<List<CityLabel>> labels() {
        return labels.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PhotoCluster>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Where the circle is that is pointed at, or else chosen, as soon as it is known. */
    ReadOnlyObjectProperty<Optional<Told>> told() {
        return told.getReadOnlyProperty();
    }

    int photos() {
        return points.count();
    }

    MapView.Size size() {
        return size;
    }

    public void refresh() {
        photos.request();
    }

    public void libraryChanged(LibraryChange change) {
        if (change.photos() && state.get() != State.ASKING) {
            photos.libraryChanged();
        }
    }

    private void show(PhotoPoints found) {
        points = found;
        state.set(found.count() == 0 ? State.NOWHERE : State.PHOTOS);
        if (!moved) {
            home();
        }
        clustering.request();
    }

    private Clusters cluster() {
        PhotoPoints of = points;
        int zoom = clusteredZoom;
        return new Clusters(of, zoom, Clustering.of(of, zoom));
    }

    private void show(Clusters made) {
        if (made.zoom() == clusteredZoom && made.points() == points) {
            clusters.set(made);
            pointedAt = Optional.empty();
            choose(chosen.get().filter(made.list()::contains));
        }
    }

    /** What shows the map has another size. */
    void resize(double width, double height) {
        size = new MapView.Size(Math.max(1, width), Math.max(1, height));
        if (moved) {
            look(view.get());
        } else {
            home();
        }
    }

    private void look(MapView next) {
        MapView now = next.in(size);
        view.set(now);
        int zoom = (int) Math.floor(now.zoom() + 1e-9);
        if (zoom != clusteredZoom) {
            clusteredZoom = zoom;
            clustering.request();
        }
        labelled = now.zoomed(-STEP, size.width() / 2, size.height() / 2, size).bounds(size);
        labelling.request();
    }

    /** All photos, or the world while there are none. */
    void home() {
        moved = false;
        MapView all = points.bounds()
                .map(bounds -> MapView.of(bounds, size, MARGIN_PX))
                .orElse(MapView.WORLD);
        look(new MapView(all.x(), all.y(), Math.min(HOME_ZOOM, all.zoom())));
    }

    /** @param steps further in, or out if negative; what is at the point stays there */
    void zoom(double steps, double x, double y) {
        moved = true;
        look(view.get().zoomed(steps * STEP, x, y, size));
    }

    void zoom(double steps) {
        zoom(steps, size.width() / 2, size.height() / 2);
    }

    void drag(double dx, double dy) {
        moved = true;
        look(view.get().dragged(dx, dy, size));
    }

    /** By a step of the keyboard, towards what is beyond that edge. */
    void pan(int right, int down) {
        drag(-right * KEY_PAN_PX, -down * KEY_PAN_PX);
    }

    void choose(Optional<PhotoCluster> cluster) {
        if (cluster.equals(chosen.get())) {
            return;
        }
        chosen.set(cluster);
        tell();
    }

    /** The pointer is on this circle, or on none. */
    void pointAt(Optional<PhotoCluster> cluster) {
        pointedAt = cluster;
        tell();
    }

    private void tell() {
        Optional<PhotoCluster> about = pointedAt.or(chosen::get);
        if (about.isEmpty()) {
            told.set(Optional.empty());
            return;
        }
        PhotoCluster circle = about.get();
        background.run(() -> names.of(circle), place -> {
            if (pointedAt.or(chosen::get).equals(about)) {
                told.set(Optional.of(new Told(circle, place)));
            }
        });
    }

    /** The next circle in view from left to right, or the one before; around the ends. */
    void chooseNext(int step) {
        List<PhotoCluster> seen = seen();
        if (seen.isEmpty()) {
            return;
        }
        int at = chosen.get().map(seen::indexOf).orElse(-1);
        int next = at < 0 ? (step > 0 ? 0 : seen.size() - 1) : Math.floorMod(at + step, seen.size());
        choose(Optional.of(seen.get(next)));
    }

    /** Circles whose middle is in view, from left to right. */
    private List<PhotoCluster> seen() {
        MapView now = view.get();
        return clusters.get().list().stream()
                .filter(cluster -> isSeen(cluster, now))
                .sorted(Comparator.comparingDouble((PhotoCluster cluster) -> now.screenX(cluster.x(), size))
                        .thenComparingDouble(PhotoCluster::y))
                .toList();
    }

    private boolean isSeen(PhotoCluster cluster, MapView now) {
        double x = now.screenX(cluster.x(), size);
        double y = now.screenY(cluster.y(), size);
        return x >= 0 && x <= size.width() && y >= 0 && y <= size.height();
    }

    /** Comes nearer to the photos of a circle, or shows them if they are as near as can be. */
    void open(PhotoCluster cluster) {
        if (isOnePlace(cluster)) {
            photosHere.accept(cluster.bounds());
            return;
        }
        nearer(cluster);
    }

    /** At least twice as near, and so that all of a circle's photos are in view. */
    void nearer(PhotoCluster cluster) {
        MapView near = MapView.of(cluster.bounds(), size, MARGIN_PX);
        moved = true;
        look(new MapView(
                near.x(), near.y(), Math.max(near.zoom(), Math.min(view.get().zoom() + 1, MapView.LARGEST_ZOOM))));
    }

    /** Whether it is one photo, or its photos stay one circle however near one comes. */
    boolean isOnePlace(PhotoCluster cluster) {
        double pxADegree = new MapView(0, 0.5, MapView.LARGEST_ZOOM).worldPx() / 360;
        double wide = cluster.bounds().widthDegrees() * pxADegree;
        double high = cluster.bounds().heightDegrees() * pxADegree;
        return cluster.photos() == 1 || Math.max(wide, high) < Clustering.TOO_NEAR_PX;
    }

    /** Of the chosen circle, else of all that is in view. */
    void showPhotos() {
        photosHere.accept(chosen.get().map(PhotoCluster::bounds).orElseGet(() -> view.get()
                .bounds(size)));
    }

    void openChosen() {
        chosen.get().ifPresent(this::open);
    }
}
