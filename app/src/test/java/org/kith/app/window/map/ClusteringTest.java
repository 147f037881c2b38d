package org.kith.app.window.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.GeoBounds;

class ClusteringTest {

    private static GeoPhoto photo(int id, double lat, double lon) {
        return new GeoPhoto(new PhotoId(id), lat, lon);
    }

    private static List<PhotoCluster> clusters(List<GeoPhoto> photos, int zoom) {
        return Clustering.of(new PhotoPoints(photos), zoom);
    }

    /** Around some towns, some at the date line and the poles, and anywhere. */
    private static List<GeoPhoto> somePhotos(Random random, int count) {
        List<GeoPhoto> photos = new ArrayList<>();
        double[][] towns = {{48.8, 2.3}, {37.5, 127}, {-17, 180}, {66, -180}, {89.9, 0}, {-89, 90}, {0, 0}};
        for (int i = 1; i <= count; i++) {
            double[] town = towns[random.nextInt(towns.length)];
            double spread = Math.pow(10, random.nextInt(4) - 2);
            double lat = Math.max(-90, Math.min(90, town[0] + random.nextGaussian() * spread));
            double lon = town[1] + random.nextGaussian() * spread;
            photos.add(photo(i, lat, lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon));
        }
        return photos;
    }

    /** Written to be seen to be right: lists are searched, and each pair of squares is looked at. */
    private static List<PhotoCluster> plain(List<GeoPhoto> photos, int zoom) {
        int squares = Clustering.squares(zoom);
        List<List<Integer>> cells = new ArrayList<>();
        for (int i = 0; i < photos.size(); i++) {
            int at = i;
            List<Integer> cell = cells.stream()
                    .filter(known -> isSameSquare(photos.get(known.get(0)), photos.get(at), squares))
                    .findFirst()
                    .orElse(null);
            if (cell == null) {
                cell = new ArrayList<>();
                cells.add(cell);
            }
            cell.add(i);
        }
        cells.sort(Comparator.comparingInt((List<Integer> cell) -> -cell.size()).thenComparingInt(cell -> cell.get(0)));
        List<PhotoCluster> clusters = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!taken.add(i)) {
                continue;
            }
            List<Integer> together = new ArrayList<>(cells.get(i));
            for (int j = 0; j < cells.size(); j++) {
                if (!taken.contains(j) && isTooNear(photos, cells.get(i), cells.get(j), squares)) {
                    taken.add(j);
                    together.addAll(cells.get(j));
                }
            }
            clusters.add(circle(photos, together, meanX(photos, cells.get(i))));
        }
        return clusters;
    }

    private static int column(GeoPhoto photo, int squares) {
        return (int) (Mercator.x(photo.lon()) * squares);
    }

    private static int row(GeoPhoto photo, int squares) {
        return Math.min(squares - 1, (int) (Mercator.y(photo.lat()) * squares));
    }

    private static boolean isSameSquare(GeoPhoto a, GeoPhoto b, int squares) {
        return column(a, squares) == column(b, squares) && row(a, squares) == row(b, squares);
    }

    private static boolean isTooNear(List<GeoPhoto> photos, List<Integer> a, List<Integer> b, int squares) {
        int columns = Math.abs(column(photos.get(a.get(0)), squares) - column(photos.get(b.get(0)), squares));
        int rows = Math.abs(row(photos.get(a.get(0)), squares) - row(photos.get(b.get(0)), squares));
        boolean beside = rows <= 1 && (columns <= 1 || columns == squares - 1);
        double dx = Math.abs(meanX(photos, a) - meanX(photos, b));
        double px =
                Math.hypot(Math.min(dx, 1 - dx), meanY(photos, a) - meanY(photos, b)) * squares * Clustering.SQUARE_PX;
        return beside && px < Clustering.TOO_NEAR_PX;
    }

    private static double meanX(List<GeoPhoto> photos, List<Integer> of) {
        return of.stream()
                .mapToDouble(i -> Mercator.x(photos.get(i).lon()))
                .average()
                .orElseThrow();
    }

    private static double meanY(List<GeoPhoto> photos, List<Integer> of) {
        return of.stream()
                .mapToDouble(i -> Mercator.y(photos.get(i).lat()))
                .average()
                .orElseThrow();
    }

    /** Around the meridian of the first square. */
    private static PhotoCluster circle(List<GeoPhoto> photos, List<Integer> members, double around) {
        double x = members.stream()
                .mapToDouble(i -> Mercator.x(photos.get(i).lon()))
                .map(each -> each - Math.rint(each - around))
                .average()
                .orElseThrow();
        int newest = members.stream().mapToInt(i -> i).min().orElseThrow();
        return new PhotoCluster(
                x - Math.floor(x),
                meanY(photos, members),
                members.size(),
                photos.get(newest).photo(),
                GeoBounds.WORLD);
    }

    @Test
    void itMakesTheCirclesThatAPlainVersionMakes() {
        long seed = System.nanoTime();
        System.out.println("ClusteringTest, seed " + seed);
        Random random = new Random(seed);
        for (int zoom : new int[] {0, 1, 2, 3, 5, 8, 13}) {
            List<GeoPhoto> photos = somePhotos(random, 400);
            List<PhotoCluster> fast = sorted(clusters(photos, zoom));
            List<PhotoCluster> slow = sorted(plain(photos, zoom));

            assertThat(fast).hasSameSizeAs(slow);
            for (int i = 0; i < slow.size(); i++) {
                assertThat(fast.get(i).newest()).isEqualTo(slow.get(i).newest());
                assertThat(fast.get(i).photos()).isEqualTo(slow.get(i).photos());
                double dx = Math.abs(fast.get(i).x() - slow.get(i).x());
                assertThat(Math.min(dx, 1 - dx)).isLessThan(1e-9);
                assertThat(Math.abs(fast.get(i).y() - slow.get(i).y())).isLessThan(1e-9);
            }
        }
    }

    private static List<PhotoCluster> sorted(List<PhotoCluster> clusters) {
        return clusters.stream()
                .sorted(Comparator.comparingLong(cluster -> cluster.newest().value()))
                .toList();
    }

    @Test
    void eachPhotoIsInOneCircleAndWithinItsBounds() {
        long seed = System.nanoTime();
        System.out.println("ClusteringTest, seed " + seed);
        List<GeoPhoto> photos = somePhotos(new Random(seed), 2000);
        for (int zoom = 0; zoom <= 13; zoom++) {
            List<PhotoCluster> clusters = clusters(photos, zoom);
            assertThat(clusters.stream().mapToInt(PhotoCluster::photos).sum()).isEqualTo(photos.size());
            for (GeoPhoto photo : photos) {
                assertThat(clusters).anyMatch(cluster -> cluster.bounds().contains(photo.lat(), photo.lon()));
            }
        }
    }

    @Test
    void the180MeridianDividesNothing() {
        List<GeoPhoto> photos = List.of(photo(1, -17, 179.9999), photo(2, -17, -179.9999), photo(3, -17, 180));

        for (int zoom = 0; zoom <= 9; zoom++) {
            List<PhotoCluster> clusters = clusters(photos, zoom);
            assertThat(clusters).as("zoom " + zoom).hasSize(1);
            assertThat(clusters.get(0).bounds().widthDegrees()).isLessThan(0.001);
            assertThat(photos).allMatch(photo -> clusters.get(0).bounds().contains(photo.lat(), photo.lon()));
        }
    }

    @Test
    void theCircleShowsTheNewestPhoto() {
        assertThat(clusters(List.of(photo(9, 1, 1), photo(3, 1, 1), photo(7, 1, 1)), 5))
                .extracting(PhotoCluster::newest)
                .containsExactly(new PhotoId(9));
    }

    @Test
    void photosOfOneTownPartAsOneComesNearer() {
        List<GeoPhoto> photos = List.of(photo(1, 37.566, 126.978), photo(2, 37.498, 127.027));

        assertThat(clusters(photos, 8)).hasSize(1);
        assertThat(clusters(photos, 13)).hasSize(2);
    }

    @Test
    void noPhotosNoCircles() {
        assertThat(clusters(List.of(), 5)).isEmpty();
    }

    @Test
    void whereAllPhotosAreIsNarrow() {
        assertThat(new PhotoPoints(List.of()).bounds()).isEmpty();
        assertThat(new PhotoPoints(List.of(photo(1, -17, 177.5), photo(2, -18, -178.5))).bounds())
                .hasValueSatisfying(bounds -> {
                    assertThat(bounds.west()).isEqualTo(177);
                    assertThat(bounds.east()).isEqualTo(-178);
                });
        assertThat(new PhotoPoints(List.of(photo(1, 33.5, 126.5))).bounds()).hasValueSatisfying(bounds -> {
            assertThat(bounds.west()).isEqualTo(126);
            assertThat(bounds.east()).isEqualTo(127);
        });
        List<GeoPhoto> everywhere = IntStream.range(0, 360)
                .mapToObj(i -> photo(i + 1, 0, i - 179.5))
                .toList();
        assertThat(new PhotoPoints(everywhere).bounds().orElseThrow().widthDegrees())
                .isEqualTo(360);
    }
}
