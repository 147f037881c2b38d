package org.kith.app.window;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.Version;
import org.kith.app.text.Text;
import org.kith.app.window.albums.AddedFolders;
import org.kith.app.window.albums.AlbumRemoval;
import org.kith.app.window.albums.LibraryCounts;
import org.kith.app.window.albums.SideBar;
import org.kith.app.window.albums.SideBarViewModel;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.EngineBridge;
import org.kith.app.window.fx.FileManager;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastLayer;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.app.window.fx.UndoKeys;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.jobs.JobStatus;
import org.kith.app.window.jobs.JobsBar;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.app.window.people.EngineFaceReasons;
import org.kith.app.window.people.EnginePeople;
import org.kith.app.window.people.FaceNamePopup;
import org.kith.app.window.people.FaceNameViewModel;
import org.kith.app.window.people.FaceReasons;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PeopleView;
import org.kith.app.window.people.PeopleViewModel;
import org.kith.app.window.people.PersonView;
import org.kith.app.window.people.PersonViewModel;
import org.kith.app.window.photos.EnginePhotos;
import org.kith.app.window.photos.PhotoPage;
import org.kith.app.window.photos.PhotoViewModel;
import org.kith.app.window.photos.PhotosOfFilter;
import org.kith.app.window.photos.PhotosPage;
import org.kith.app.window.photos.PhotosViewModel;
import org.kith.app.window.problems.ProblemsPage;
import org.kith.app.window.problems.ProblemsViewModel;
import org.kith.app.window.review.EngineRegrouping;
import org.kith.app.window.review.EngineReview;
import org.kith.app.window.review.ReviewPage;
import org.kith.app.window.review.ReviewViewModel;
import org.kith.app.window.search.SearchField;
import org.kith.app.window.search.SearchSource;
import org.kith.app.window.search.SearchViewModel;
import org.kith.app.window.settings.AboutKith;
import org.kith.app.window.settings.DeviceInUse;
import org.kith.app.window.settings.EngineGrouping;
import org.kith.app.window.settings.SettingsPage;
import org.kith.app.window.settings.SettingsStore;
import org.kith.app.window.settings.StrictnessSetting;
import org.kith.app.window.settings.StrictnessViewModel;
import org.kith.engine.Engine;
import org.kith.engine.Gallery;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.model.EngineException;
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
    private final JobsViewModel jobs;
    private final ChangeListener<@Nullable JobStatus> jobsListener;
    private final List<EngineBridge.Subscription> subscriptions;

    AppContext(OpenLibrary library, SettingsStore settings, Text text, WindowActs window, Place first) {
        this.text = text;
        this.window = window;
        Engine engine = library.engine();
        Gallery gallery = engine.gallery();
        Background background = library.background();
        jobs = library.jobs();
        navigator = new MainViewModel(first, jobs::index);

        PhotosViewModel photosModel = new PhotosViewModel(
                new PhotosOfFilter(gallery), background, () -> jobs.status().get() != null);
        if (first instanceof Place.Photos photos) {
            photosModel.show(photos.filter()); // the library is asked while the pages are made
        }

        EnginePeople people = new EnginePeople(engine.people());
        UndoViewModel undo = new UndoViewModel(background, people, toasts, text);
        PeopleViewModel peopleModel = new PeopleViewModel(background, people, people, undo);
        FaceReasons reasons = new EngineFaceReasons(engine.explainer(), engine.doubts());
        PersonViewModel personModel = new PersonViewModel(background, people, people, reasons, undo);
        FaceNamePopup faceName =
                new FaceNamePopup(new FaceNameViewModel(background, people, people, reasons, undo), text);
        FaceThumbnails facePictures = FaceThumbnails.of(library.facePictures(), library.photoPictures());

        ReviewViewModel reviewModel = new ReviewViewModel(
                background,
                new EngineReview(engine, people, new EngineRegrouping(engine.grouping())),
                gallery::photoOf,
                undo);
        PhotoViewModel photoModel = new PhotoViewModel(
                new EnginePhotos(gallery),
                library.photoPictures(),
                background,
                faces -> undo.perform(ActKind.IGNORE, () -> people.ignoreFaces(faces), () -> {}));
        StrictnessViewModel strictnessModel =
                new StrictnessViewModel(background, new EngineGrouping(engine.grouping(), jobs), toasts, text);
        ProblemsViewModel problemsModel =
                new ProblemsViewModel(gallery::problems, background, jobs::rescan, new FileManager());
        problemsModel
                .notShown()
                .subscribe(file ->
                        file.ifPresent(path -> toasts.show(Toast.of(text.get("problems.no-file-manager", path)))));
        SideBarViewModel sideBarModel = new SideBarViewModel(new LibraryCounts(gallery, engine.people()), background);
        AlbumRemoval removal = new AlbumRemoval(engine::removeFolder, jobs, window, toasts, text);
        pages = new Pages(
                new PhotosPage(
                        photosModel,
                        new PhotosPage.Tools(text, navigator, library.photoPictures(), settings, this::addFolder)),
                new PhotoPage(
                        photoModel,
                        text,
                        (box, face) -> faceName.show(
                                box, new FaceNameViewModel.Subject(face.id(), face.person(), face.personName()))),
                new PeopleView(peopleModel, undo, facePictures, navigator, text, this::addFolder),
                new PersonView(personModel, undo, facePictures, navigator, text),
                new ReviewPage(reviewModel, undo, facePictures, navigator, text),
                new ProblemsPage(problemsModel, text),
                new SettingsPage(
                        settings,
                        text,
                        library.config(),
                        this::openAnotherLibrary,
                        new DeviceInUse(library.installation(), library.config().device(), background, text).node(),
                        List.of(
                                new StrictnessSetting(strictnessModel, text).node(),
                                new AddedFolders(sideBarModel, text, removal::ask).node(),
                                new AboutKith(
                                                Version.ofKith(),
                                                Engine.workshop(library.installation())::bundledModels,
                                                background,
                                                text)
                                        .node())));

        SearchViewModel searchModel = new SearchViewModel(new SearchSource(gallery, engine.people(), text), background);
        SearchField search = new SearchField(searchModel, text, navigator::open);
        SideBar sideBar = new SideBar(sideBarModel, text, navigator::open, album -> {
            if (removal.ask(album)) {
                navigator.open(Place.Photos.ALL); // where the window is, there will be nothing
            }
        });
        view = new MainView(navigator, pages::at, new Header(navigator, text, search.node(), this::addFolder));
        view.setSideBar(sideBar.node());
        view.setJobsBar(new JobsBar(jobs, text).node());
        DropTarget drop = new DropTarget(text, navigator::add);
        drop.listen(view.root());
        search.listen(view.root());
        UndoKeys.install(view.root(), undo);
        view.addPageLayer(new ToastLayer(toasts, text));
        view.addLayer(drop.highlight());
        navigator.place().addListener((observable, before, place) -> sideBar.select(navigator.section()));
        sideBar.select(navigator.section());

        jobsListener = (observable, before, now) -> {
            if ((before == null) != (now == null)) {
                photosModel.indexingChanged();
            }
        };
        jobs.status().addListener(jobsListener);
        jobs.onEnd(this::indexed, this::failed);
        subscriptions = Stream.<Consumer<LibraryChange>>of(
                        photosModel::libraryChanged,
                        photoModel::libraryChanged,
                        sideBarModel::libraryChanged,
                        problemsModel::libraryChanged,
                        searchModel::libraryChanged,
                        change -> {
                            peopleModel.libraryChanged();
                            personModel.libraryChanged();
                        })
                .map(library.bridge()::subscribe)
                .toList();
        sideBarModel.refresh();
    }

    /** The root is in the window now. */
    void start() {
        view.start();
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

    private void addFolder() {
        window.choosePhotos().ifPresent(folder -> navigator.add(List.of(folder)));
    }

    private void openAnotherLibrary() {
        window.chooseFolder(text.get("settings.choose-library"))
                .ifPresent(folder -> window.openLibrary(folder.toPath()));
    }

    private void indexed(IndexSummary summary) {
        new IndexToast(text, navigator).of(summary, place()).ifPresent(toasts::show);
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
        jobs.status().removeListener(jobsListener);
        subscriptions.forEach(EngineBridge.Subscription::close);
    }
}
