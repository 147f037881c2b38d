package org.kith.app.window.photos;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.kith.engine.store.photos.PhotoList.Section;

/**
 * The years along the edge of the timeline: a click goes there, a drag goes through, and says which month it is at. Only where there is
 * more than one year. FX thread only.
 */
final class Scrubber extends Region {

    static final double WIDTH_PX = 44;

    /** Less is hard to hit, and to read. */
    private static final double BETWEEN_YEARS_PX = 22;

    private static final double BUBBLE_PX = 26;

    private final DoubleConsumer goTo;
    private final Function<Section, String> heading;
    private final List<Label> years = new ArrayList<>();
    private final Label bubble = new Label();
    private GridLayout layout = new GridLayout(List.of(), 1, 1);
    private boolean shown;

    /**
     * Empty.
     *
     * @param goTo hears where to go, from 0 at the top to 1 at the end
     * @param heading of a section, for what is under the pointer
     */
    Scrubber(DoubleConsumer goTo, Function<Section, String> heading) {
        this.goTo = goTo;
        this.heading = heading;
        setId("scrubber");
        getStyleClass().add("scrubber");
        setManaged(false);
        setVisible(false);
        setCursor(Cursor.HAND);
        bubble.getStyleClass().add("scrubber-bubble");
        bubble.setManaged(false);
        bubble.setMouseTransparent(true);
        bubble.setVisible(false);
        getChildren().add(bubble);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> tell(event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> bubble.setVisible(false));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    }

    /** How much of the width it takes: nothing where months are not in order. */
    double reserved(List<Section> sections) {
        return isTimeline(sections) ? WIDTH_PX : 0;
    }

    private static boolean isTimeline(List<Section> sections) {
        if (sections.isEmpty()) {
            return false;
        }
        YearMonth first = sections.get(0).month();
        YearMonth last = sections.get(sections.size() - 1).month();
        return first != null && last != null && first.getYear() != last.getYear();
    }

    void show(GridLayout now, double height) {
        boolean timeline = isTimeline(now.sections()) && now.height() > height;
        setVisible(timeline);
        if (timeline && (now != layout || !shown)) {
            layout = now;
            setYears(height);
        }
        shown = timeline;
    }

    @Override
    protected void layoutChildren() {
        if (shown) {
            setYears(getHeight());
        }
    }

    /** As many as have room. */
    private void setYears(double height) {
        int used = 0;
        double free = 0;
        int told = Integer.MIN_VALUE;
        List<Section> sections = layout.sections();
        for (int s = 0; s < sections.size(); s++) {
            YearMonth month = sections.get(s).month();
            double y = layout.top(s) / layout.height() * height;
            if (month != null && month.getYear() != told && y >= free && y + BETWEEN_YEARS_PX <= height) {
                Label label = year(used++);
                label.setText(String.valueOf(month.getYear()));
                label.resizeRelocate(0, y, WIDTH_PX, BETWEEN_YEARS_PX);
                label.setVisible(true);
                told = month.getYear();
                free = y + BETWEEN_YEARS_PX;
            }
        }
        for (int i = used; i < years.size(); i++) {
            years.get(i).setVisible(false);
        }
    }

    private Label year(int index) {
        while (years.size() <= index) {
            Label label = new Label();
            label.getStyleClass().add("scrubber-year");
            label.setManaged(false);
            label.setMouseTransparent(true);
            years.add(label);
            getChildren().add(0, label);
        }
        return years.get(index);
    }

    private void go(MouseEvent event) {
        double part = Math.max(0, Math.min(1, event.getY() / getHeight()));
        // what is told is at the upper edge afterwards, as far down as one can go
        double y = part * layout.height();
        double hidden = Math.max(1, layout.height() - getHeight());
        goTo.accept(Math.min(1, y / hidden));
        tell(event.getY());
        event.consume();
    }

    private void tell(double y) {
        double part = Math.max(0, Math.min(1, y / getHeight()));
        int section = layout.sectionAt(part * layout.height());
        bubble.setText(heading.apply(layout.sections().get(section)));
        double width = bubble.prefWidth(-1);
        double top = Math.max(0, Math.min(getHeight() - BUBBLE_PX, y - BUBBLE_PX / 2));
        bubble.resizeRelocate(-width - 6, top, width, BUBBLE_PX);
        bubble.setVisible(true);
        bubble.toFront();
    }
}
