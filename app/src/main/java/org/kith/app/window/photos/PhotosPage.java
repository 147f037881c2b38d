package org.kith.app.window.photos;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kith.app.text.LengthText;
import org.kith.app.text.Text;
import org.kith.app.window.acts.ActsBar;
import org.kith.app.window.acts.ActsMenu;
import org.kith.app.window.acts.ActsViewModel;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.EmptyView;
import org.kith.app.window.fx.NarrowingBar;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.PhotoPictures;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.SlideshowStart;
import org.kith.app.window.photos.PhotosViewModel.Content;
import org.kith.app.window.photos.PhotosViewModel.State;
import org.kith.app.window.settings.Remembered;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.PhotoList.Section;
import org.kith.engine.store.row.PhotoRow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of the grid: counts, the slider for the size of photos, and what is said while there are none. FX thread only. */
public final class PhotosPage extends Page {

    private final PhotosViewModel model;
    private final Text text;
    private final Navigator navigator;
    private final Runnable addFolder;
    private final Supplier<LocalDate> today;
    private final BiConsumer<Node, PhotoQuery> peopleHere;
    private final Button people;
    private final PhotoGrid grid;
    private final BorderPane page = frame();
    private final StackPane middle = new StackPane();
    private final Label counts = new Label();
    private final ActsBar acts;
    private final Node actsBar;
    private final HBox bar;
    private PhotoFilter shown = PhotoFilter.ALL;

    /**
     * What the page needs besides its photos.
     *
     * @param peopleHere shows below a node who is on the photos of a search
     * @param today what "years ago" is seen from
     */
    public record Tools(
            Text text,
            Navigator navigator,
            PhotoPictures pictures,
            SettingsStore settings,
            ActsViewModel acts,
            BiConsumer<Node, PhotoQuery> peopleHere,
            Runnable addFolder,
            Supplier<LocalDate> today) {}

    public PhotosPage(PhotosViewModel model, Tools tools) {
        this.model = model;
        this.text = tools.text();
        this.navigator = tools.navigator();
        this.addFolder = tools.addFolder();
        this.today = tools.today();
        this.peopleHere = tools.peopleHere();
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(text.locale());
        grid = new PhotoGrid(
                tools.pictures(),
                model.rows(),
                new PhotoGrid.Texts(
                        this::heading,
                        photo -> describe(photo, day.format(photo.time())),
                        heading -> text.get("photos.people.under", heading),
                        (section, anchor) -> peopleHere.accept(anchor, queryOf(section))),
                model.selection(),
                photo -> open(model.content().get().photos().get(photo)));
        ActsMenu all = new ActsMenu(tools.acts(), text, model.selection()::selected, counts);
        ContextMenu menu = all.menu(() -> open(model.selection().selected().get(0)));
        new AlbumItems(model, tools.acts()).addTo(menu, all, text.get("acts.in-album"));
        all.listen(grid, menu);
        grid.dragWith(model, tools.acts());
        acts = new ActsBar(tools.acts(), text, model.selection()::selected, menu);
        actsBar = acts.node();
        actsBar.setVisible(false);
        grid.setAccessibleText(text.get("photos.grid"));
        people = Controls.iconButton(Feather.USERS, text.get("photos.people"));
        people.setId("people-here");
        people.setOnAction(e -> peopleHere.accept(people, shownQuery()));
        bar = bar(tools.settings());
        page.setTop(bar);
        page.setCenter(middle);
        SlideshowStart.listen(page, this::startSlideshow);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::peopleKey);
        model.content().addListener((observable, before, content) -> show(before, content));
        model.selection().changes().addListener((observable, before, now) -> showCounts());
        model.changes().addListener((observable, before, now) -> grid.askAgain());
        show(Content.NONE, model.content().get());
    }

    private HBox bar(SettingsStore settings) {
        counts.getStyleClass().add(Styles.TEXT_MUTED);
        counts.setMinWidth(Region.USE_PREF_SIZE);
        Slider size = new Slider(
                Remembered.SMALLEST_TILE_PX,
                Remembered.LARGEST_TILE_PX,
                settings.current().remembered().tileSizePx());
        size.setId("photo-size");
        size.setAccessibleText(text.get("photos.size"));
        size.setPrefWidth(140);
        size.setBlockIncrement(30);
        grid.tilePx().bind(size.valueProperty());
        size.valueProperty().addListener((observable, before, value) -> {
            if (!size.isValueChanging()) {
                settings.change(chosen -> chosen.remember(kept -> kept.withTileSizePx(value.doubleValue())));
            }
        });
        size.valueChangingProperty().addListener((observable, before, changing) -> {
            if (!changing) {
                settings.change(chosen -> chosen.remember(kept -> kept.withTileSizePx(size.getValue())));
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        actsBar.managedProperty().bind(actsBar.visibleProperty());
        HBox sizes = new HBox(8, end("small"), size, end("large"));
        sizes.setAlignment(Pos.CENTER_LEFT);
        sizes.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new NarrowingBar(
                8,
                Stream.concat(Stream.of(sizes), acts.lessNeeded().stream()).toList(),
                counts,
                actsBar,
                space,
                people,
                SlideshowStart.button(text, this::startSlideshow),
                new SortMenu(model, text).node(),
                sizes);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("page-bar");
        return box;
    }

    private String describe(PhotoRow photo, String when) {
        String film = photo.length() == null ? "" : ", " + text.get("photo.video", LengthText.of(photo.length()));
        return photo.path().getFileName() + film + ", " + (photo.timeOfFile() ? text.get("photo.file-of", when) : when);
    }

    private static FontIcon end(String size) {
        FontIcon icon = new FontIcon(Feather.IMAGE);
        icon.getStyleClass().addAll("photo-size-icon", size);
        return icon;
    }

    private String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(text.get("photos.month"), text.locale())
                .format(month);
    }

    /** Of a day in all its years one wants to know how long ago that was. */
    private String year(Year year) {
        int ago = today.get().getYear() - year.getValue();
        return ago > 0 && model.content().get().filter().dayOfYear() != null
                ? text.get("photos.years-ago", year.toString(), ago)
                : year.toString();
    }

    private String heading(Section section) {
        Year year = section.year();
        YearMonth month = section.month();
        LocalDate date = section.day();
        Path folder = section.folder();
        if (year != null) {
            return year(year);
        } else if (month != null) {
            return month(month);
        } else if (date != null) {
            return DateTimeFormatter.ofPattern(text.get("photos.day"), text.locale())
                    .format(date);
        }
        return folder == null ? "" : folder.toString();
    }

    /** P is for all photos, Shift+P for those under the heading where the keyboard is. */
    private void peopleKey(KeyEvent event) {
        if (event.getCode() != KeyCode.P || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.isShiftDown()) {
            grid.showPeopleAround(Math.max(0, model.selection().current()));
        } else {
            people.fire();
        }
        event.consume();
    }

    private PhotoQuery shownQuery() {
        return model.content().get().filter().query();
    }

    private PhotoQuery queryOf(Section section) {
        PhotoQuery query = shownQuery();
        Year year = section.year();
        YearMonth month = section.month();
        LocalDate date = section.day();
        Path folder = section.folder();
        if (year != null) {
            return query.and(
                    new PhotoCondition.Taken(year.atDay(1), year.atMonth(12).atEndOfMonth()));
        } else if (month != null) {
            return query.and(new PhotoCondition.ShownIn(month));
        } else if (date != null) {
            return query.and(new PhotoCondition.Taken(date, date));
        }
        return folder == null ? query : query.and(new PhotoCondition.InFolder(folder));
    }

    private void open(PhotoId photo) {
        navigator.open(new Place.Photo(photo, model.among(photo)));
    }

    private void startSlideshow() {
        PhotoId current = model.selection().currentPhoto().orElse(null);
        List<PhotoId> among = model.among(current);
        if (!among.isEmpty()) {
            navigator.open(new Place.Slideshow(among, among.contains(current) ? current : null));
        }
    }

    private void show(Content before, Content content) {
        boolean photos = content.state() == State.PHOTOS;
        bar.setVisible(photos);
        grid.show(
                content.list(),
                !before.filter().equals(content.filter()) || !before.order().equals(content.order()));
        Node node =
                switch (content.state()) {
                    case ASKING -> new Region();
                    case EMPTY_LIBRARY -> emptyLibrary();
                    case COMING -> EmptyView.saying(Feather.SEARCH, text.get("photos.coming"));
                    case NO_PHOTOS -> EmptyView.saying(Feather.IMAGE, text.get("photos.none"));
                    case PHOTOS -> grid;
                };
        if (!middle.getChildren().contains(node)) {
            middle.getChildren().setAll(node);
            takeKeys();
        }
        if (photos && before.state() != State.PHOTOS && model.selection().current() >= 0) {
            grid.revealSoon(model.selection().current());
        }
        showCounts();
    }

    private Node emptyLibrary() {
        Node view = EmptyView.withAddFolder(Feather.IMAGE, text.get("photos.empty-library"), text, addFolder);
        view.setId("empty-library");
        return view;
    }

    private void showCounts() {
        int photos = model.content().get().photos().size();
        int selected = model.selection().count();
        String all = shown.search() ? "" : text.get("photos.count", photos); // else it stands over the page already
        counts.setText(selected > 0 ? text.get("photos.selected", selected, photos) : all);
        actsBar.setVisible(selected > 0);
    }

    /** The page shows these from now on. */
    public Page of(PhotoFilter filter) {
        shown = filter;
        Path folder = filter.folder();
        YearMonth month = filter.month();
        MonthDay day = filter.dayOfYear();
        setTitle(
                filter.name() != null
                        ? filter.name()
                        : day != null
                                ? DateTimeFormatter.ofPattern(text.get("photos.day-of-year"), text.locale())
                                        .format(day)
                                : folder != null
                                        ? String.valueOf(folder.getFileName())
                                        : month != null ? month(month) : text.get("photos.title"));
        return this;
    }

    @Override
    public void shown() {
        model.show(shown);
    }

    @Override
    public void takeKeys() {
        takeFocus(Objects.requireNonNullElse(middle.lookup("#" + EmptyView.ADD_FOLDER), grid));
    }
}
