package org.kith.engine.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Point;

class SimilarityTransformTest {

    private static final long SEED = 1991;
    private static final Offset<Double> EXACTLY = within(1e-9);

    private final Random random = new Random(SEED);

    @Test
    void findsTheTransformThatMadeThePoints() {
        SimilarityTransform made = new SimilarityTransform(0.8, -0.3, 12, -7);
        List<Point> from = randomPoints();
        SimilarityTransform found =
                SimilarityTransform.between(from, from.stream().map(made::apply).toList());
        assertThat(found.a()).isCloseTo(0.8, EXACTLY);
        assertThat(found.b()).isCloseTo(-0.3, EXACTLY);
        assertThat(found.tx()).isCloseTo(12, EXACTLY);
        assertThat(found.ty()).isCloseTo(-7, EXACTLY);
    }

    /** Against the normal equations of all four unknowns, solved by elimination. */
    @Test
    void agreesWithPlainLeastSquaresOnRandomPoints() {
        for (int round = 0; round < 100; round++) {
            List<Point> from = randomPoints();
            List<Point> to = randomPoints();
            SimilarityTransform fast = SimilarityTransform.between(from, to);
            double[] slow = leastSquares(from, to);
            assertThat(new double[] {fast.a(), fast.b(), fast.tx(), fast.ty()})
                    .as("seed %s", SEED)
                    .containsExactly(slow, within(1e-6));
        }
    }

    @Test
    void neverMirrors() {
        List<Point> template = CropFrame.ARCFACE.templatePx();
        List<Point> mirrored =
                template.stream().map(p -> new Point(112 - p.x(), p.y())).toList();
        SimilarityTransform transform = SimilarityTransform.between(mirrored, template);
        double determinant = transform.a() * transform.a() + transform.b() * transform.b();
        assertThat(determinant).isPositive();
        assertThat(residual(transform, mirrored, template)).isGreaterThan(100);
    }

    @Test
    void inverseUndoes() {
        SimilarityTransform transform = new SimilarityTransform(0.5, 0.25, -30, 44);
        for (Point p : randomPoints()) {
            Point back = transform.inverse().apply(transform.apply(p));
            assertThat(back.x()).isCloseTo(p.x(), EXACTLY);
            assertThat(back.y()).isCloseTo(p.y(), EXACTLY);
        }
    }

    @Test
    void onePointIsNoFace() {
        List<Point> one = Collections.nCopies(5, new Point(3, 4));
        assertThatThrownBy(() -> SimilarityTransform.between(one, CropFrame.ARCFACE.templatePx()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double residual(SimilarityTransform transform, List<Point> from, List<Point> to) {
        double sum = 0;
        for (int i = 0; i < from.size(); i++) {
            Point p = transform.apply(from.get(i));
            sum += Math.pow(p.x() - to.get(i).x(), 2)
                    + Math.pow(p.y() - to.get(i).y(), 2);
        }
        return sum;
    }

    private List<Point> randomPoints() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            points.add(new Point(random.nextDouble() * 1000, random.nextDouble() * 1000));
        }
        return points;
    }

    private static double[] leastSquares(List<Point> from, List<Point> to) {
        double[][] normal = new double[4][5];
        for (int i = 0; i < from.size(); i++) {
            Point p = from.get(i);
            add(normal, new double[] {p.x(), -p.y(), 1, 0}, to.get(i).x());
            add(normal, new double[] {p.y(), p.x(), 0, 1}, to.get(i).y());
        }
        for (int i = 0; i < 4; i++) {
            for (int row = 0; row < 4; row++) {
                double factor = row == i ? 0 : normal[row][i] / normal[i][i];
                for (int k = 0; k < 5; k++) {
                    normal[row][k] -= factor * normal[i][k];
                }
            }
        }
        double[] solution = new double[4];
        for (int i = 0; i < 4; i++) {
            solution[i] = normal[i][4] / normal[i][i];
        }
        return solution;
    }

    private static void add(double[][] normal, double[] row, double value) {
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 4; k++) {
                normal[i][k] += row[i] * row[k];
            }
            normal[i][4] += row[i] * value;
        }
    }
}
