package org.kith.app.window.photos;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.store.photos.PhotoList.Section;

/**
 * Where the tiles of a grid with headings lie, in pixels from the top of its content. Tiles are squares, stretched so that
 * a row fills the width. Immutable.
 */
final class GridLayout {

    static final double GAP_PX = 4;
    static final double MARGIN_PX = 20;
    static final double HEADING_PX = 44;

    private final List<Section> sections;
    private final int columns;
    private final double tilePx;
    private final double[] tops;
    private final double height;

    /** A square tile. */
    record Square(double x, double y, double size) {}

    /** @param wantedTilePx tiles have at least this side, and less than a gap and a column more */
    GridLayout(List<Section> sections, double width, double wantedTilePx) {
        this.sections = List.copyOf(sections);
        double inner = Math.max(1, width - 2 * MARGIN_PX);
        this.columns = Math.max(1, (int) ((inner + GAP_PX) / (wantedTilePx + GAP_PX)));
        this.tilePx = (inner - GAP_PX * (columns - 1)) / columns;
        this.tops = new double[sections.size() + 1];
        for (int s = 0; s < sections.size(); s++) {
            tops[s + 1] = tops[s] + HEADING_PX + rows(sections.get(s)) * (tilePx + GAP_PX);
        }
        this.height = tops[sections.size()] + MARGIN_PX;
    }

    private int rows(Section section) {
        return (section.count() + columns - 1) / columns;
    }

    double height() {
        return height;
    }

    int columns() {
        return columns;
    }

    double rowPx() {
        return tilePx + GAP_PX;
    }

    int photos() {
        if (sections.isEmpty()) {
            return 0;
        }
        Section last = sections.get(sections.size() - 1);
        return last.first() + last.count();
    }

    List<Section> sections() {
        return sections;
    }

    double top(int section) {
        return tops[section];
    }

    Square tile(int photo) {
        int s = sectionOf(photo);
        int within = photo - sections.get(s).first();
        int row = within / columns;
        int column = within % columns;
        return new Square(MARGIN_PX + column * rowPx(), tops[s] + HEADING_PX + row * rowPx(), tilePx);
    }

    /** The section at a height; the last one below the end. */
    int sectionAt(double y) {
        int low = 0;
        int high = sections.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (tops[middle] <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The first photo that reaches below a height; the number of photos if none does. */
    int firstBelow(double y) {
        if (sections.isEmpty()) {
            return 0;
        }
        int s = sectionAt(y);
        Section section = sections.get(s);
        int row = Math.max(0, (int) ((y - tops[s] - HEADING_PX) / rowPx()));
        return section.first() + Math.min(section.count(), row * columns);
    }

    /** The number of photos that begin above a height. */
    int endAbove(double y) {
        if (sections.isEmpty()) {
            return 0;
        }
        int s = sectionAt(y);
        Section section = sections.get(s);
        int rows = Math.max(0, (int) Math.ceil((y - tops[s] - HEADING_PX) / rowPx()));
        return section.first() + Math.min(section.count(), rows * columns);
    }

    /** The photos whose tiles reach into a rectangle of the content, in their order. */
    List<Integer> tilesIn(double left, double top, double right, double bottom) {
        List<Integer> tiles = new ArrayList<>();
        for (int photo = firstBelow(top); photo < endAbove(bottom); photo++) {
            Square tile = tile(photo);
            boolean reaches = tile.x() < right
                    && tile.x() + tile.size() > left
                    && tile.y() < bottom
                    && tile.y() + tile.size() > top;
            if (reaches) {
                tiles.add(photo);
            }
        }
        return tiles;
    }

    /**
     * Where a photo can be put: before the one at this place, or behind the last.
     *
     * @param x of the middle between two tiles
     */
    record Gap(int photo, double x, double y, double height) {}

    /** The gap nearest to a point of the content. */
    Gap gapAt(double x, double y) {
        int s = sectionAt(y);
        Section section = sections.get(s);
        double top = tops[s] + HEADING_PX;
        int row = Math.max(0, Math.min(rows(section) - 1, (int) ((y - top) / rowPx())));
        long column = Math.max(0, Math.min(columns, Math.round((x - MARGIN_PX) / rowPx())));
        int within = (int) Math.min(section.count(), (long) row * columns + column);
        return new Gap(
                section.first() + within,
                MARGIN_PX + (within - row * columns) * rowPx() - GAP_PX / 2,
                top + row * rowPx(),
                tilePx);
    }

    /** The photo over this one, in the same column as far as there is one; itself in the first row. */
    int above(int photo) {
        int s = sectionOf(photo);
        Section section = sections.get(s);
        int within = photo - section.first();
        if (within >= columns) {
            return photo - columns;
        }
        if (s == 0) {
            return photo;
        }
        Section before = sections.get(s - 1);
        int lastRow = (rows(before) - 1) * columns;
        return before.first() + Math.min(before.count() - 1, lastRow + within % columns);
    }

    /** The photo under this one, in the same column as far as there is one; itself in the last row. */
    int below(int photo) {
        int s = sectionOf(photo);
        Section section = sections.get(s);
        int within = photo - section.first();
        if (within / columns < rows(section) - 1) {
            return section.first() + Math.min(section.count() - 1, within + columns);
        }
        if (s == sections.size() - 1) {
            return photo;
        }
        Section after = sections.get(s + 1);
        return after.first() + Math.min(after.count() - 1, within % columns);
    }

    private int sectionOf(int photo) {
        int low = 0;
        int high = sections.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sections.get(middle).first() <= photo) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
