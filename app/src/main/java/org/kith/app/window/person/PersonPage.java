package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.fx.KeyMenu;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.SlideshowStart;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PeopleStyle;
import org.kith.app.window.people.PersonContent;
import org.kith.app.window.people.PersonFace;
import org.kith.app.window.people.PhotoTileNode;
import org.kith.app.window.tiles.TileGrid;
import org.kith.app.window.tiles.TileSection;
import org.kith.app.window.tiles.TileSelection;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;

/** The page of one person, or of one group without a name. FX thread only. */
public final class PersonPage extends Page {

    private static final double FACE_TILE_PX = 136;
    private static final double PHOTO_TILE_PX = 180;

    private final PersonViewModel model;
    private final Navigator navigator;
    private final Text text;
    private final PersonHeader header;
    private final TileGrid<FaceId, PersonFace> faces;
    private final TileGrid<PhotoId, PhotoId> photos;
    private final PersonYears years;
    private final ToggleButton facesTab;
    private final ToggleButton photosTab;
    private final ToggleButton yearsTab;
    private final ToggleButton doubtfulTab;
    private final Label fits = new Label();
    private final HBox assigned = new HBox();
    private final Label assignedText = new Label();
    private final Button confirmAll = new Button();
    private final Label goneText = new Label();
    private final BorderPane page = frame();
    private Optional<GroupId> group = Optional.empty();
    private @Nullable GroupId shown;

    public PersonPage(
            PersonViewModel model, UndoViewModel undo, FaceThumbnails thumbnails, Navigator navigator, Text text) {
        this.model = model;
        this.navigator = navigator;
        this.text = text;
        header = new PersonHeader(model, undo, thumbnails, navigator, text);
        PersonActions actions = new PersonActions(model, thumbnails, text);
        FaceDrag drag = new FaceDrag(model);
        faces = new TileGrid<>(
                model.selection(),
                PersonFace::id,
                () -> new FaceTileNode(thumbnails, text, actions.menu(), drag),
                FACE_TILE_PX);
        faces.setId("person-faces");
        faces.setOnOpen(this::openPhotoOf);
        faces.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        KeyMenu.on(faces, actions.menu());
        photos = new TileGrid<>(
                new TileSelection<>(), photo -> photo, () -> new PhotoTileNode(thumbnails, text), PHOTO_TILE_PX);
        photos.setId("person-photos");
        photos.setOnOpen(this::openPhoto);
        ToggleGroup tabs = new ToggleGroup(); // arrow keys go through it in this order
        photosTab = tab("person.photos", "photos-tab", tabs, Styles.LEFT_PILL);
        facesTab = tab("person.faces", "faces-tab", tabs, Styles.CENTER_PILL);
        yearsTab = tab("person.years", "years-tab", tabs, Styles.RIGHT_PILL);
        doubtfulTab = tab("person.doubtful", "doubtful-tab", tabs, Styles.SMALL);
        doubtfulTab.getStyleClass().add("doubtful-tab");
        header.add(doubtfulTab);
        Hint.put(doubtfulTab, text.get("person.doubtful.hint"));
        doubtfulTab
                .visibleProperty()
                .bind(model.page().map(now -> now.map(PersonContent::id).orElse(null) instanceof PersonId));
        doubtfulTab.selectedProperty().subscribe((before, selected) -> model.showDoubtful(selected));
        years = new PersonYears(model, thumbnails, text, this::openYear);
        years.node()
                .visibleProperty()
                .bind(yearsTab.selectedProperty().and(model.gone().not()));
        yearsTab.visibleProperty().bind(doubtfulTab.visibleProperty());
        yearsTab.managedProperty().bind(yearsTab.visibleProperty());
        yearsTab.selectedProperty().subscribe((before, selected) -> model.showYears(selected));
        HBox tabBar = new HBox(photosTab, facesTab, yearsTab, SlideshowStart.button(text, this::startSlideshow));
        SlideshowStart.listen(page, this::startSlideshow);
        tabBar.setAlignment(Pos.CENTER_LEFT);
        tabBar.getStyleClass().add("page-bar");
        Node dropPeople = new DropPeople(model, drag, thumbnails, text).node();
        StackPane.setAlignment(dropPeople, Pos.BOTTOM_CENTER);
        StackPane center = new StackPane(faces, photos, years.node(), goneText, fits, dropPeople);
        goneText.setText(text.get("person.gone"));
        goneText.getStyleClass().addAll(Styles.TEXT_MUTED, "empty");
        faces.visibleProperty()
                .bind(facesTab.selectedProperty()
                        .or(doubtfulTab.selectedProperty())
                        .and(model.gone().not()));
        photos.visibleProperty()
                .bind(photosTab.selectedProperty().and(model.gone().not()));
        goneText.visibleProperty().bind(model.gone());
        fits.setId("all-fit");
        fits.setText(text.get("person.doubtful.none"));
        fits.getStyleClass().addAll(Styles.TEXT_MUTED, "empty");
        fits.setWrapText(true);
        fits.visibleProperty()
                .bind(model.doubtful().map(found -> found.filter(List::isEmpty).isPresent()));
        actions.bar().visibleProperty().bind(faces.visibleProperty());
        actions.bar().managedProperty().bind(faces.visibleProperty());
        HBox tools = new HBox(tabBar, actions.bar());
        HBox.setHgrow(actions.bar(), Priority.ALWAYS);
        tools.setAlignment(Pos.CENTER_LEFT);
        page.getStylesheets().add(PeopleStyle.sheet());
        page.getStyleClass().add("person");
        Company company = new Company(thumbnails, text, this::openWith);
        model.company().subscribe(company::show);
        Node twice = new TwiceStrip(model, thumbnails, text, this::openPhotoOf).node();
        page.setTop(new VBox(header.node(), company.node(), tools, twice, assignedBar()));
        page.setCenter(center);
        facesTab.setSelected(true);
        model.page().subscribe(now -> now.ifPresent(this::show));
        model.doubtful().subscribe(found -> showFaces());
    }

    /** Of somebody one knows one wants to see photos; of a group without a name who it is. */
    private void show(GroupId somebody) {
        boolean another = !somebody.equals(shown);
        shown = somebody;
        if (another || doubtfulTab.isSelected() || (yearsTab.isSelected() && !(somebody instanceof PersonId))) {
            (somebody instanceof PersonId ? photosTab : facesTab).setSelected(true);
        }
        model.open(somebody);
    }

    /** Photos that show both. */
    private void openWith(PersonId other) {
        model.page().get().map(PersonContent::id).ifPresent(group -> {
            if (group instanceof PersonId person) {
                navigator.open(new Place.Photos(
                        PhotoFilter.of(PhotoQuery.of(new PhotoCondition.Shows(Role.ALL, List.of(person, other))))));
            }
        });
    }

    /** Photos of the person of that year. */
    private void openYear(int year) {
        model.page().get().map(PersonContent::id).ifPresent(group -> {
            if (group instanceof PersonId person) {
                navigator.open(new Place.Photos(PhotoFilter.of(PhotoQuery.of(
                        new PhotoCondition.Shows(Role.ALL, List.of(person)),
                        new PhotoCondition.Taken(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))))));
            }
        });
    }

    private ToggleButton tab(String key, String id, ToggleGroup group, String pill) {
        ToggleButton tab = new ToggleButton(text.get(key));
        tab.setId(id);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setToggleGroup(group);
        tab.getStyleClass().add(pill);
        // one of them is always chosen
        tab.addEventFilter(ActionEvent.ACTION, e -> tab.setSelected(true));
        return tab;
    }

    private Node assignedBar() {
        confirmAll.setId("confirm-all");
        confirmAll.setMinWidth(Region.USE_PREF_SIZE);
        confirmAll.setOnAction(e -> model.confirmAll());
        assignedText.setWrapText(true);
        assignedText.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(assignedText, Priority.ALWAYS);
        assigned.getChildren().setAll(assignedText, confirmAll);
        assigned.getStyleClass().add("assigned-bar");
        assigned.managedProperty().bind(assigned.visibleProperty());
        VBox around = new VBox(assigned);
        around.getStyleClass().add("assigned-around");
        return around;
    }

    private void show(PersonContent content) {
        setTitle(text.get("people.title")); // the name itself stands large on the page
        int open = model.assigned().size();
        assigned.setVisible(model.isPerson() && open > 0);
        assignedText.setText(text.get("person.assigned", open));
        confirmAll.setText(text.get("person.confirm-all", open));
        faces.setAccessibleText(text.get("person.faces"));
        photos.setAccessibleText(text.get("person.photos"));
        showFaces();
        photos.show(List.of(TileSection.of("", "", content.photos())));
    }

    private void showFaces() {
        faces.show(List.of(TileSection.of("", "", model.shownFaces())));
    }

    private void openPhotoOf(FaceId face) {
        model.page()
                .get()
                .flatMap(
                        p -> p.faces().stream().filter(f -> f.id().equals(face)).findFirst())
                .map(PersonFace::photo)
                .ifPresent(this::openPhoto);
    }

    private void openPhoto(PhotoId photo) {
        model.page().get().map(PersonContent::photos).ifPresent(all -> navigator.open(new Place.Photo(photo, all)));
    }

    private void startSlideshow() {
        model.page()
                .get()
                .map(PersonContent::photos)
                .filter(all -> !all.isEmpty())
                .ifPresent(all -> navigator.open(new Place.Slideshow(all, null)));
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            header.rename();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.rejectSelected();
        } else if (event.getCode() == KeyCode.O && !event.isShortcutDown() && !event.isAltDown()) {
            model.notFacesSelected();
        } else {
            return;
        }
        event.consume();
    }

    /** Whom the page is about when it is shown next. */
    public PersonPage of(GroupId person) {
        group = Optional.of(person);
        return this;
    }

    @Override
    public void shown() {
        group.ifPresent(this::show);
    }

    @Override
    public void takeKeys() {
        takeFocus(photosTab.isSelected() ? photos : yearsTab.isSelected() ? years.grid() : faces);
    }

    @Override
    public void left() {
        model.leave();
    }
}
