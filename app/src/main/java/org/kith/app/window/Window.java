package org.kith.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.LibraryFolder;
import org.kith.app.platform.PicturesFolder;
import org.kith.app.platform.SystemAppearance;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Fonts;
import org.kith.app.window.fx.FullScreen;
import org.kith.app.window.fx.Place;
import org.kith.app.window.jobs.JobName;
import org.kith.app.window.safety.Replacement;
import org.kith.app.window.safety.SafetySentences;
import org.kith.app.window.settings.ConfigFolder;
import org.kith.app.window.settings.LastPlace;
import org.kith.app.window.settings.Reading;
import org.kith.app.window.settings.Settings;
import org.kith.app.window.settings.SettingsStore;
import org.kith.app.window.settings.TextSize;
import org.kith.app.window.settings.Theme;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.backup.Keeper;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryInUseException;
import org.kith.engine.fault.Phrase;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window from its opening to its closing, whatever library and language it shows meanwhile. FX thread only. */
final class Window implements WindowActs {

    private static final Logger LOG = LoggerFactory.getLogger(Window.class);

    /** Work ends in seconds, a backup of a large library takes longer; the window is gone meanwhile. */
    private static final long CLOSE_SECONDS = 60;

    /** A command may have the library for a moment, or for hours. */
    private static final long NEXT_TRY_MS = 500;

    private static final int TRIES_UNTOLD = 2;

    /** The photos that are there come first; those that came since are looked for when they are to be seen. */
    private static final Duration SHOWN = Duration.seconds(2);

    private static final SystemAppearance SYSTEM = new SystemAppearance();

    private final Stage stage;
    private final SettingsStore settings;
    private final Supplier<Installation> installation;
    private final Choosers choosers;
    private final FullScreen fullScreen;
    private final Stillness stillness;
    private final Scene scene = new Scene(blank());
    private final ChangeListener<Settings> settingsChanged = (observable, before, now) -> apply(before, now);
    /** One after the other: a library is closed before the next, or the same again, is opened. */
    private final ExecutorService libraries = Executors.newSingleThreadExecutor(new NamedThreads("library"));

    private final CountDownLatch closed = new CountDownLatch(1);

    /** The folder of the library to be shown: whoever waits for another one need not. */
    private Wish wish = new Wish(Path.of(""), List.of(), "", () -> {});

    private @Nullable OpenLibrary library;
    private @Nullable AppContext context;

    Window(Stage stage, SettingsStore settings, Supplier<Installation> installation) {
        this(stage, settings, installation, new SystemChoosers(stage));
    }

    /** @param choosers where files and folders are chosen */
    Window(Stage stage, SettingsStore settings, Supplier<Installation> installation, Choosers choosers) {
        this.choosers = choosers;
        this.stage = stage;
        this.settings = settings;
        this.installation = installation;
        fullScreen = new FullScreen(stage);
        scene.getStylesheets().add(sheet("styles.css"));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(sheet("square-popups.css"));
        }
        stillness = new Stillness(
                scene.getStylesheets(),
                () -> settings.current().look().motion(),
                SYSTEM::isStill,
                ForkJoinPool.commonPool());
        stillness.decide();
        stage.setScene(scene);
        new StagePlace(stage).restore(settings.current().remembered().window());
        CompletableFuture<Void> unused = CompletableFuture.supplyAsync(WindowIcon::all)
                .thenAcceptAsync(stage.getIcons()::setAll, Platform::runLater);
        dress(settings.current().look().theme());
        stage.focusedProperty().addListener((observable, before, focused) -> lookAgain(focused));
        settings.settings().addListener(settingsChanged);
    }

    private static void dress(Theme theme) {
        String sheet = theme.styleSheet(SYSTEM::isDark);
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
    }

    /** Who comes back from the system's settings has perhaps made it dark, or still. */
    private void lookAgain(boolean focused) {
        if (focused) {
            stillness.decide();
        }
        if (focused && settings.current().look().theme() == Theme.SYSTEM && !libraries.isShutdown()) {
            libraries.execute(() -> {
                boolean dark = SYSTEM.isDark();
                Platform.runLater(() -> Application.setUserAgentStylesheet(
                        settings.current().look().theme().styleSheet(() -> dark)));
            });
        }
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Window.class.getResource(name)).toExternalForm();
    }

    /**
     * Opens the library and shows the window.
     *
     * @param folder null for the library opened last
     * @param photos folders to add
     */
    void open(@Nullable Path folder, List<File> photos) {
        show(new OpeningView(text()).node());
        stage.show();
        StagePlace place = new StagePlace(stage);
        place.hold(settings.current().remembered().window());
        place.onChange(this::keepPlace);
        openLater(new Wish(chosen(folder, settings.current()), photos, "", stage::close));
    }

    /** The folder of the library: as the user said now, or the one opened last. */
    static Path chosen(@Nullable Path named, Settings settings) {
        return Stream.of(named, settings.library())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(LibraryFolder::byDefault);
    }

    /** Off the FX thread: a library of an older Kith is brought up to date first. */
    private void openLater(Wish next) {
        wish.past().set(true);
        wish = next;
        Reading chosen = settings.current().reading();
        EngineConfig config = new EngineConfig(
                        next.folder(), chosen.device(), chosen.workers(), EngineConfig.bytes(chosen.memoryMb()))
                .yielding();
        libraries.execute(() -> {
            try {
                openInTurn(config, next);
            } catch (EngineException e) {
                LOG.warn("The library cannot be opened", e);
                Rescue rescue = Rescue.of(e, keeper(next.folder()));
                Platform.runLater(() -> failed(FailureReason.of(e, text()), next, rescue));
            } catch (RuntimeException e) {
                LOG.error("The library cannot be opened", e);
                Platform.runLater(() -> failed(text().get("failure.internal"), next, Rescue.NONE));
            }
        });
    }

    private Keeper keeper(Path folder) {
        return Engine.workshop(installation.get()).keeper(folder);
    }

    /** As soon as no command has it open. */
    private void openInTurn(EngineConfig config, Wish wanted) {
        List<Path> folders = wanted.photos().stream().map(File::toPath).toList();
        for (int tries = 1; !wanted.isPast(); tries++) {
            try {
                OpenLibrary opened = OpenLibrary.open(config, installation.get());
                Platform.runLater(() -> opened(opened, wanted));
                return;
            } catch (LibraryInUseException e) {
                if (new OtherWindow(wanted.folder()).show(folders, closed)) {
                    Platform.runLater(() -> inOther(wanted));
                    return;
                }
                if (tries == TRIES_UNTOLD) {
                    Platform.runLater(() -> waiting(wanted, e.who()));
                }
                if (isClosedWithin(NEXT_TRY_MS)) {
                    return;
                }
            }
        }
    }

    private static void inOther(Wish wanted) {
        if (!wanted.isPast()) {
            wanted.inOther().run();
        }
    }

    private boolean isClosedWithin(long milliseconds) {
        try {
            return closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void waiting(Wish wanted, Phrase who) {
        if (library == null && !wanted.isPast()) {
            String reason = text().get("main.waiting", FaultText.of(who, text()));
            show(new FailureView(text(), text().get("main.waiting.title"), reason, this::chooseAnother).node());
        }
    }

    private void opened(OpenLibrary opened, Wish wanted) {
        if (libraries.isShutdown()) {
            opened.close(); // the window was closed meanwhile
            return;
        }
        if (wanted.isPast()) {
            libraries.execute(opened::close); // another was chosen meanwhile
            return;
        }
        library = opened;
        AppContext built = build(lastPlace(opened));
        changeModel(opened);
        if (!wanted.photos().isEmpty()) {
            built.add(wanted.photos());
        }
        if (!wanted.said().isEmpty()) {
            built.say(wanted.said());
        }
        PauseTransition shown = new PauseTransition(SHOWN);
        shown.setOnFinished(event -> {
            if (library == opened) {
                opened.keepUpToDate();
            }
        });
        shown.play();
        libraries.execute(() -> opened.serve(new ReachedWindow(opened.jobs(), this::comeToFront)));
    }

    /** Where the user was in this library. */
    private Place lastPlace(OpenLibrary opened) {
        LastPlace last = settings.current().remembered().last();
        return last != null && last.library().equals(opened.config().libraryFolder())
                ? PlaceWords.parse(last.place())
                : Place.Photos.ALL;
    }

    /** Of the desktop, where it lets one. */
    private void comeToFront(List<File> photos) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        if (context != null && !photos.isEmpty()) {
            context.add(photos);
        }
    }

    /** A library of an earlier Kith changes over beside other work, and its photos are looked at again. */
    private static void changeModel(OpenLibrary opened) {
        try {
            followModel(opened);
        } catch (EngineException e) {
            LOG.warn("The model was not changed", e);
        }
    }

    private static void followModel(OpenLibrary opened) {
        opened.engine().models().resume().ifPresent(job -> opened.jobs()
                .follow(
                        job,
                        JobName.MODEL,
                        change -> {
                            if (change.changed()) {
                                opened.jobs().rescanByItself();
                            }
                        },
                        failure -> LOG.warn("The model was not changed", failure)));
    }

    private void failed(String reason, Wish wanted, Rescue rescue) {
        if (wanted.isPast()) {
            return;
        }
        Path folder = wanted.folder();
        FailureView view =
                new FailureView(text(), text().get("failure.title"), wanted.because(reason), this::chooseAnother);
        rescue.backup()
                .ifPresent(backup -> view.offer(
                        "put-back",
                        text().get("failure.put-back", new SafetySentences(text()).time(backup)),
                        () -> replaceLibrary(folder, Replacement.byBackup(backup, text()))));
        if (rescue.repairable()) {
            view.offer(
                    "repair-library",
                    text().get("settings.repair"),
                    () -> replaceLibrary(folder, Replacement.byWhatCanBeRead(text())));
        }
        show(view.node());
    }

    @Override
    public void replaceLibrary(Replacement work) {
        replaceLibrary(Objects.requireNonNull(library).engine().folder(), work);
    }

    /** What came of it is said when the library is open again. */
    private void replaceLibrary(Path folder, Replacement work) {
        closeLater();
        show(new OpeningView(text()).node());
        Text text = text();
        libraries.execute(() -> {
            String said;
            try {
                said = work.run(keeper(folder));
            } catch (EngineException e) {
                LOG.warn("The library was not replaced", e);
                said = FaultText.of(e, text);
            } catch (RuntimeException e) {
                LOG.error("The library was not replaced", e);
                said = text.get("failure.internal");
            }
            Wish again = again(folder, said);
            Platform.runLater(() -> openLater(again));
        });
    }

    private Wish again(Path folder, String said) {
        String inOther = text().get("failure.library.in-use", folder);
        return new Wish(folder, List.of(), said, () -> failed(inOther, wish, Rescue.NONE));
    }

    private void chooseAnother() {
        chooseFolder(text().get("settings.choose-library")).map(File::toPath).ifPresent(this::openLibrary);
    }

    /** In the theme's colour, for the moment in which a library is opened or closed. */
    private static Region blank() {
        Region region = new Region();
        region.getStyleClass().add("main");
        return region;
    }

    private AppContext build(Place first) {
        if (context != null) {
            context.close();
        }
        AppContext built = new AppContext(Objects.requireNonNull(library), settings, text(), this, first);
        context = built;
        show(built.root());
        built.start();
        return built;
    }

    private void show(Parent root) {
        size(root, settings.current().look().textSize());
        stage.setTitle(text().get("app.name"));
        scene.setRoot(root);
    }

    private static void size(Parent root, TextSize size) {
        String family = Fonts.family(System.getProperty("os.name"), Font.getFamilies())
                .map(name -> "-fx-font-family: \"" + name + "\";")
                .orElse("");
        root.setStyle(family + "-fx-font-size: " + size.px() + "px;");
    }

    private void apply(Settings before, Settings now) {
        if (before.look().textSize() != now.look().textSize()) {
            size(scene.getRoot(), now.look().textSize());
        }
        if (before.look().theme() != now.look().theme()) {
            dress(now.look().theme());
        }
        if (before.look().motion() != now.look().motion()) {
            stillness.decide();
        }
        if (!before.look().language().equals(now.look().language()) && context != null) {
            build(context.place());
        }
    }

    private Text text() {
        return new Text(settings.current().look().language());
    }

    @Override
    public FullScreen fullScreen() {
        return fullScreen;
    }

    @Override
    public Optional<File> chooseFolder(String title) {
        return choosers.folder(title, null);
    }

    @Override
    public Optional<File> chooseNewFile(String title, String name) {
        return choosers.newFile(title, name);
    }

    @Override
    public Optional<File> chooseFile(String title) {
        return choosers.file(title);
    }

    @Override
    public Optional<File> choosePhotos() {
        Path home = Path.of(System.getProperty("user.home"));
        PicturesFolder pictures = new PicturesFolder(home, ConfigFolder.userDirs());
        Optional<Path> first =
                pictures.find(settings.current().remembered().chosenFolder(), System.getProperty("os.name"));
        Optional<File> chosen = choosers.folder(
                text().get("main.choose-photos"), first.map(Path::toFile).orElse(null));
        chosen.map(File::toPath)
                .map(Path::getParent)
                .ifPresent(around -> settings.change(now -> now.remember(kept -> kept.withChosenFolder(around))));
        return chosen;
    }

    /** On the disk at once: a program may be ended without being closed. */
    private void keepPlace() {
        if (stage.isShowing()) {
            rememberPlace();
        }
    }

    private void rememberPlace() {
        settings.change(
                chosen -> chosen.remember(kept -> kept.withWindow(new StagePlace(stage).current(kept.window()))));
    }

    @Override
    public boolean confirm(String question, String explanation, String yes, String no) {
        return new Question(stage, text().get("app.name")).ask(question, explanation, yes, no);
    }

    @Override
    public void openLibrary(Path folder) {
        closeLater();
        settings.change(chosen -> chosen.withLibrary(folder));
        openLater(again(folder, ""));
    }

    /** The engine stops between two photos: that takes a moment. */
    private void closeLater() {
        if (context != null) {
            context.close();
            context = null;
            show(new OpeningView(text()).node());
        }
        OpenLibrary open = library;
        if (open != null) {
            library = null;
            libraries.execute(open::close);
        }
    }

    /** Returns when the library is closed; the window is gone already. */
    void close() {
        settings.settings().removeListener(settingsChanged);
        rememberPlace();
        closeLater();
        closed.countDown();
        libraries.shutdown();
        try {
            if (!libraries.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The library has not closed in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
