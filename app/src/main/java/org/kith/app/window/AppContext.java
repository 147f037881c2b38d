package org.kith.app.window;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.RemovableMedia;
import org.kith.app.text.Text;
import org.kith.app.window.acts.ActsViewModel;
import org.kith.app.window.acts.Desktop;
import org.kith.app.window.acts.EngineExports;
import org.kith.app.window.acts.EnginePhotoActs;
import org.kith.app.window.duplicates.DuplicatesFeature;
import org.kith.app.window.folders.FoldersFeature;
import org.kith.app.window.folders.SideBar;
import org.kith.app.window.fx.EngineBridge;
import org.kith.app.window.fx.Idle;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastLayer;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.app.window.fx.UndoKeys;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.history.HistoryFeature;
import org.kith.app.window.intake.IntakeFeature;
import org.kith.app.window.jobs.Asked;
import org.kith.app.window.jobs.JobStatus;
import org.kith.app.window.jobs.JobsBar;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.app.window.keys.KeysOverlay;
import org.kith.app.window.map.GeoPhoto;
import org.kith.app.window.map.MapFeature;
import org.kith.app.window.people.EnginePeople;
import org.kith.app.window.people.FaceNameViewModel;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.MergeDialog;
import org.kith.app.window.people.MergeQuestion;
import org.kith.app.window.people.PeopleFeature;
import org.kith.app.window.people.PeopleOrder;
import org.kith.app.window.person.PersonFeature;
import org.kith.app.window.photos.PhotosFeature;
import org.kith.app.window.problems.ProblemsFeature;
import org.kith.app.window.recognition.RecognitionFeature;
import org.kith.app.window.review.ReviewFeature;
import org.kith.app.window.safety.EngineSafety;
import org.kith.app.window.safety.SafetySetting;
import org.kith.app.window.safety.SafetyViewModel;
import org.kith.app.window.search.SearchFeature;
import org.kith.app.window.search.SearchField;
import org.kith.app.window.settings.LastPlace;
import org.kith.app.window.settings.SettingsFeature;
import org.kith.app.window.settings.SettingsStore;
import org.kith.app.window.share.ShareSetting;
import org.kith.app.window.slideshow.SlideshowFeature;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.row.ActKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wires the window over an open library: the one place where that is done. Another language or library takes another of
 * these. FX thread only.
 */
final class AppContext implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppContext.class);

    private final Text text;
    private final WindowActs window;
    private final ToastViewModel toasts = new ToastViewModel();
    private final MainViewModel navigator;
    private final MainView view;
    private final Pages pages;
    private final SearchField searching;
    private final KeysOverlay keys;
    private final JobsViewModel jobs;
    private final ChangeListener<@Nullable JobStatus> jobsListener;
    private final List<EngineBridge.Subscription> subscriptions;
    private final DamageToast damage;
    private Runnable keepPlace = () -> {};
    private Runnable leaveIdle = () -> {};

    AppContext(OpenLibrary library, SettingsStore settings, Text text, WindowActs window, Place first) {
        this.text = text;
        this.window = window;
        jobs = library.jobs();
        navigator = new MainViewModel(first, jobs::index);
        damage = new DamageToast(text, navigator);
        EnginePeople people =
                new EnginePeople(library.engine().people(), library.engine().circles());
        UndoViewModel undo = new UndoViewModel(library.background(), people, toasts, text);
        PageTools tools = new PageTools(library.engine(), library.background(), navigator, undo, toasts, text);
        FaceThumbnails faces = FaceThumbnails.of(library.facePictures(), library.photoPictures());

        Desktop desktop = new Desktop(
                () -> window.chooseFile(text.get("acts.choose-program")),
                library.background().worker(),
                library.background().fx(),
                toasts,
                text);
        EngineExports exports = new EngineExports(
                library.engine(),
                jobs,
                new EngineExports.Around(
                        () -> root().getScene().getWindow(),
                        () -> window.chooseFolder(text.get("export.choose-folder")),
                        window::chooseNewFile,
                        desktop::showInFolder,
                        toasts,
                        text));
        ActsViewModel acts = new ActsViewModel(
                new EnginePhotoActs(library.engine()),
                new ActsViewModel.Around(
                        desktop, exports, window, library.background(), undo, toasts, text, library::forgetPictures));
        undo.onStep(act -> {
            if (act.kind() == ActKind.TURN) {
                library.forgetPictures();
            }
        });

        MergeQuestion question = new MergeDialog(
                library.background(), people, faces, () -> root().getScene().getWindow(), text);
        PeopleFeature peoplePages =
                PeopleFeature.open(tools, people, faces, this::addFolder, peopleOrder(settings), question);
        PersonFeature person = PersonFeature.open(tools, people, faces, question);
        SearchFeature search = SearchFeature.open(tools, faces, AppContext::today);
        FoldersFeature folders = FoldersFeature.open(
                tools,
                jobs,
                new SideBar.Around(
                        navigator::open,
                        this::toPage,
                        library.photoPictures(),
                        AppContext::today,
                        (album, dropped) -> acts.addToAlbum(dropped, album.id())),
                window,
                window::chooseFolder);
        PhotosFeature photos = PhotosFeature.open(
                tools,
                library.tilePictures(),
                settings,
                first,
                new PhotosFeature.Around(
                        () -> jobs.status().get() != null,
                        people::ignoreFaces,
                        (box, face, change) -> peoplePages
                                .faceName()
                                .get()
                                .show(
                                        box,
                                        new FaceNameViewModel.Subject(face.id(), face.person(), face.personName()),
                                        change),
                        acts,
                        search.peopleHere(),
                        this::addFolder,
                        AppContext::today,
                        jobs::rescan,
                        folders.locate(),
                        window.fullScreen(),
                        firstPhoto(settings, library.config().libraryFolder(), first)));
        ProblemsFeature problems =
                ProblemsFeature.open(tools, jobs::rescan, () -> jobs.status().get() != null);
        MapFeature map = MapFeature.open(
                tools,
                library.photoPictures(),
                () -> library.engine().gallery().located().entrySet().stream()
                        .map(photo -> new GeoPhoto(
                                photo.getKey(),
                                photo.getValue().latitude(),
                                photo.getValue().longitude()))
                        .toList(),
                bounds -> navigator.open(
                        new Place.Photos(PhotoFilter.of(PhotoQuery.of(new PhotoCondition.Within(bounds))))));
        DuplicatesFeature duplicates = DuplicatesFeature.open(
                tools, library.tilePictures(), acts, () -> jobs.status().get() != null);
        RecognitionFeature recognition =
                RecognitionFeature.open(tools, jobs, () -> window.chooseFolder(text.get("recognition.model.choose"))
                        .map(File::toPath));
        pages = new Pages(
                photos.photos(),
                photos.photo(),
                peoplePages.people(),
                person.page(),
                Lazy.of(() -> SlideshowFeature.open(tools, settings, window.fullScreen())),
                Lazy.of(() -> ReviewFeature.open(tools, faces, () -> exports.ask(List.of()))),
                map.page(),
                duplicates.page(),
                Lazy.of(() -> HistoryFeature.open(tools, people)),
                recognition.page(),
                problems.page(),
                Lazy.of(() -> SettingsFeature.open(
                        tools,
                        settings,
                        new SettingsFeature.Running(library.config(), library.installation()),
                        jobs,
                        faces,
                        this::openAnotherLibrary,
                        folders.addedFolders().get(),
                        new ShareSetting(
                                        library.engine(),
                                        library.background(),
                                        text,
                                        faces,
                                        new ShareSetting.Files(window::chooseNewFile, window::chooseFile))
                                .node(),
                        new SafetySetting(
                                        new SafetyViewModel(
                                                library.background(),
                                                new EngineSafety(library.engine(), library.installation()),
                                                text),
                                        text,
                                        window)
                                .node())));

        IntakeFeature intake = new IntakeFeature(
                tools,
                jobs,
                new IntakeFeature.Around(
                        RemovableMedia.ofThisMachine(),
                        () -> root().getScene().getWindow(),
                        window::chooseFolder,
                        this::place));
        keys = new KeysOverlay(text, this::toPage);
        view = new MainView(
                navigator,
                pages::at,
                new Header(
                        navigator,
                        text,
                        search,
                        new Header.Acts(this::addFolder, intake::begin, jobs::rescan, keys::show)),
                window.fullScreen(),
                jobs::rescan);
        searching = search.field();
        furnish(folders.sideBar(), searching, undo, settings);
        remember(settings, library.config().libraryFolder(), photos.current());
        navigator.place().addListener((observable, before, place) -> search.placeChanged()
                .accept(place));
        search.placeChanged().accept(navigator.place().get());

        jobsListener = (observable, before, now) -> {
            if ((before == null) != (now == null)) {
                photos.indexingChanged().run();
                problems.indexingChanged().run();
                duplicates.indexingChanged().run();
            }
        };
        jobs.status().addListener(jobsListener);
        jobs.onEnd(this::indexed, this::failed);
        subscriptions = Stream.of(
                        photos.photosChanged(),
                        photos.photoChanged(),
                        folders.libraryChanged(),
                        problems.libraryChanged(),
                        map.libraryChanged(),
                        duplicates.libraryChanged(),
                        search.libraryChanged(),
                        peoplePages.libraryChanged(),
                        person.libraryChanged(),
                        recognition.libraryChanged(),
                        (Consumer<LibraryChange>) change -> tellOfDamage(change.damaged()))
                .map(library.bridge()::subscribe)
                .toList();
        folders.refresh().run();
        tellOfDamage(
                library.engine().findings().filter(found -> !found.isEmpty()).isPresent());
    }

    /** Where the window is, so that it begins there the next time. */
    private void remember(SettingsStore settings, Path library, Supplier<Optional<PhotoId>> photo) {
        keepPlace = () -> {
            String words = PlaceWords.of(navigator.section());
            LastPlace last = new LastPlace(library, words, photo.get().orElse(null));
            settings.change(chosen -> chosen.remember(kept -> kept.withLast(last)));
        };
        navigator.place().addListener((observable, before, place) -> keepPlace.run());
    }

    /** The one that was selected or open there the last time. */
    private static Optional<PhotoId> firstPhoto(SettingsStore settings, Path library, Place first) {
        return Optional.ofNullable(settings.current().remembered().last())
                .filter(last -> last.library().equals(library) && last.place().equals(PlaceWords.of(first)))
                .flatMap(last -> Optional.ofNullable(last.photo()));
    }

    /** The order of people is found again as it was left. */
    private static PeopleOrder.Choice peopleOrder(SettingsStore settings) {
        return new PeopleOrder.Choice() {
            @Override
            public PeopleOrder order() {
                return settings.current().remembered().peopleOrder();
            }

            @Override
            public void choose(PeopleOrder order) {
                settings.change(chosen -> chosen.remember(kept -> kept.withPeopleOrder(order)));
            }
        };
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    private void toPage() {
        view.toPage();
    }

    private void tellOfDamage(boolean damaged) {
        damage.of(damaged).ifPresent(toasts::show);
    }

    /** What stands around the pages, and over them. */
    private void furnish(SideBar sideBar, SearchField search, UndoViewModel undo, SettingsStore settings) {
        Region edged = new SideBarEdge(sideBar.node(), text, settings).node();
        view.setSideBar(edged);
        view.setJobsBar(new JobsBar(jobs, text).node());
        DropTarget drop = new DropTarget(text, navigator::add);
        drop.listen(view.root());
        search.listen(view.root());
        UndoKeys.install(view.root(), undo);
        view.addLayer(search.offered());
        view.addLayer(new ToastLayer(toasts, text, edged.widthProperty()));
        keys.listen(view.root());
        view.addLayer(keys.node());
        view.addLayer(drop.highlight());
        navigator.place().addListener((observable, before, place) -> sideBar.select(navigator.section()));
        sideBar.select(navigator.section());
    }

    /** The root is in the window now. */
    void start() {
        view.start();
        Scene scene = root().getScene();
        Lazy<Node> offers = Lazy.of(searching::likeOffered);
        leaveIdle = Idle.later(
                scene,
                Stream.of(
                                List.<Runnable>of(pages.photo()::get),
                                Idle.rehearsal(() -> pages.photo().get().node(), scene),
                                Idle.rehearsal(offers, scene))
                        .flatMap(List::stream)
                        .toList());
    }

    Parent root() {
        return view.root();
    }

    Navigator navigator() {
        return navigator;
    }

    Place place() {
        return navigator.place().get();
    }

    void add(List<File> folders) {
        navigator.add(folders);
    }

    void say(String sentence) {
        toasts.show(Toast.of(sentence));
    }

    private void addFolder() {
        window.choosePhotos().ifPresent(folder -> navigator.add(List.of(folder)));
    }

    private void openAnotherLibrary() {
        window.chooseFolder(text.get("settings.choose-library"))
                .ifPresent(folder -> window.openLibrary(folder.toPath()));
    }

    private void indexed(IndexSummary summary, Asked asked) {
        new IndexToast(text, navigator).of(summary, asked, place()).ifPresent(toasts::show);
    }

    private void failed(Throwable failure) {
        if (!(failure instanceof EngineException)) {
            LOG.error("A job failed", failure);
        }
        toasts.show(Toast.of(text.get("jobs.failed")));
    }

    /** The window over this library is gone; the library is not. */
    @Override
    public void close() {
        keepPlace.run();
        leaveIdle.run();
        view.close();
        jobs.status().removeListener(jobsListener);
        subscriptions.forEach(EngineBridge.Subscription::close);
    }
}
