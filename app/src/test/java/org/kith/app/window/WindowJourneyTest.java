package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.text.Text;
import org.kith.app.window.settings.SettingsStore;
import org.kith.app.window.settings.Theme;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.Database;
import org.slf4j.LoggerFactory;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a user does with the window, on the real window over the real engine. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class WindowJourneyTest extends ApplicationTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));
    private static final int ALL_PICTURES = 9;

    /** Small ones; the first was taken in December 2012. */
    private static final List<String> SOME = List.of("obama.jpg", "astronaut.png", "chelsea.png", "rocket.jpg");

    private static final int PICTURES = SOME.size();

    private static final int MANY = 200;

    /** Not all of them are read when the first is shown. */
    private static final int SEVERAL = 40;

    /** What a command says in the end whose job was cancelled. */
    private static final String STOPPED = Text.ofThisMachine().get("cli.index.stopped");

    @TempDir
    Path temp;

    private final ExecutorService commands = Executors.newCachedThreadPool();
    private Stage stage;
    private SettingsStore settings;
    private Window window;

    @Override
    public void start(Stage first) {
        stage = first;
    }

    @BeforeEach
    void open() throws TimeoutException {
        openWindow(stage);
    }

    private void openWindow(Stage on) throws TimeoutException {
        openWindow(on, "#side-bar");
    }

    private void openWindow(Stage on, String shows) throws TimeoutException {
        interact(() -> {
            stage = on;
            settings = new SettingsStore(temp.resolve("config/settings.properties"));
            settings.change(chosen -> chosen.look(look -> look.withLanguage(Locale.ENGLISH)));
            window = new Window(stage, settings, Installation::fromSystemProperties);
            window.open(temp.resolve("library"), List.of());
        });
        await(() -> isShown(shows));
    }

    @AfterEach
    void close() {
        interact(() -> {
            window.close();
            stage.hide();
        });
        commands.shutdownNow();
    }

    @Test
    void theFirstRunSaysWhatToDoAndADroppedFolderFillsTheWindow() throws Exception {
        await(() -> isShown("#empty-library"));
        await(() -> lookup("#empty-add-folder").query().isFocused());
        Path folder = folderWithABrokenFile();

        drag(folder, drag -> {
            drag.over(stage.getScene().getRoot());
            assertThat(isShown("#drop-highlight")).isTrue();
            drag.drop(stage.getScene().getRoot());
        });
        assertThat(isShown("#drop-highlight")).isFalse();
        await(() -> pictures().size() > 0);
        await(() -> sideBar().contains("Photos " + PICTURES) && isIdle());
        assertThat(sideBar()).contains("Problems 1", "my photos " + PICTURES);

        // a photo, the one after it, and back
        interact(() -> lookup("#photo-grid").query().requestFocus());
        type(KeyCode.HOME, KeyCode.ENTER);
        await(() -> isShown("#photo-canvas") && !title().equals("Photos"));
        String first = title();
        assertThat(selectedInSideBar()).isEqualTo("Photos " + PICTURES);
        type(KeyCode.RIGHT);
        await(() -> !title().equals(first));
        type(KeyCode.LEFT);
        await(() -> title().equals(first));
        type(KeyCode.ESCAPE);
        await(() -> title().equals("Photos"));

        // a month, found by typing
        clickOn("#search").write("december 2012");
        await(() -> pictures().size() == 1); // while one types
        type(KeyCode.ENTER);
        await(() -> isShown("#search-found")
                && lookup("#search-found").<Labeled>query().getText().startsWith("1 photo")
                && pictures().size() == 1);

        // the broken file
        openSideBar("Problems");
        await(() -> title().equals("Problems"));
        await(() ->
                lookup("#problems").<ListView<?>>query().getItems().toString().contains("broken.jpg"));
        await(() -> lookup(".problem-reason").queryAll().stream()
                .anyMatch(node -> ((Labeled) node).getText().equals("There is no picture in it")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "de"})
    void theSmallestWindowCutsNothingOff(String language) throws Exception {
        interact(() ->
                settings.change(chosen -> chosen.look(look -> look.withLanguage(Locale.forLanguageTag(language)))));
        await(() -> isShown("#open-settings"));

        interact(() -> {
            stage.setWidth(800);
            stage.setHeight(600);
        });

        await(() -> right("#open-settings") <= stage.getScene().getWidth());
        assertThat(lookup("#side-bar").query().localToScene(0, 0).getX()).isNotNegative();
        assertThat(right("#add-folder")).isLessThan(right("#open-settings"));
    }

    private double right(String selector) {
        Node node = lookup(selector).query();
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    @Test
    void aFolderLeavesTheLibraryAfterAskingAndStaysOnTheDisk() throws Exception {
        Path folder = folderWithABrokenFile();
        drop(folder);
        await(() -> sideBar().contains("my photos " + PICTURES) && isIdle());
        selectInSideBar("my photos " + PICTURES);
        await(() -> title().equals("my photos"));
        interact(() -> lookup("#side-bar").query().requestFocus());
        type(KeyCode.DELETE);
        await(() -> lookup("Keep folder").tryQuery().isPresent());
        clickOn("Keep folder");
        assertThat(sideBar()).contains("my photos " + PICTURES);

        interact(() -> lookup("#side-bar").query().requestFocus());
        type(KeyCode.DELETE);
        await(() -> lookup("Remove folder").tryQuery().isPresent());
        type(KeyCode.ENTER); // without looking
        await(() -> lookup("Remove folder").tryQuery().isEmpty());
        assertThat(sideBar()).contains("my photos " + PICTURES);

        interact(() -> lookup("#side-bar").query().requestFocus());
        type(KeyCode.DELETE);
        await(() -> lookup("Remove folder").tryQuery().isPresent());
        clickOn("Remove folder");
        await(() -> isIdle() && !sideBar().contains("my photos " + PICTURES));
        assertThat(title()).isEqualTo("Photos");
        await(() -> isShown("#empty-library"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSizeGreaterThan(PICTURES);
        }
    }

    @Test
    void indexingIsPausedAndGoesOn() throws Exception {
        dropAndPause(PHOTOS);
        assertThat(isIdle()).isFalse();
        clickOn("#jobs-pause");
        await(() -> isIdle() || accessible("#jobs-pause").equals("Pause"));
        await(() -> isIdle() && sideBar().contains("Photos " + ALL_PICTURES));
    }

    @Test
    void whatWasStoppedHasWhatWasDoneUntilThen() throws Exception {
        dropAndPause(PHOTOS);
        clickOn("#jobs-cancel");
        await(this::isIdle);
        assertThat(title()).isEqualTo("Photos");
    }

    @Test
    void themeAndLanguageChangeAtOnce() throws Exception {
        clickOn("#open-settings");
        await(() -> title().equals("Settings"));
        choose("#settings-theme", Theme.DARK);
        assertThat(Application.getUserAgentStylesheet()).isEqualTo(Theme.DARK.styleSheet(() -> false));
        choose("#settings-device", Device.CPU);
        assertThat(isShown("#device-later")).isTrue();
        assertThat(isShown("#workers-later")).isFalse();
        choose("#settings-device", Device.AUTO);
        assertThat(isShown("#device-later")).isFalse();
        choose("#settings-language", Locale.KOREAN);
        await(() -> title().equals("설정"));
        assertThat(sideBar()).anyMatch(line -> line.startsWith("사진"));
        choose("#settings-language", Locale.ENGLISH);
        await(() -> title().equals("Settings"));
    }

    @Test
    void whatWasThereIsThereWhenKithIsOpenedAgain() throws Exception {
        drop(folderWithABrokenFile());
        await(() -> sideBar().contains("Photos " + PICTURES) && isIdle());
        interact(() -> {
            stage.setWidth(900);
            stage.setHeight(640);
            settings.change(chosen -> chosen.look(look -> look.withTheme(Theme.DARK)));
        });
        close();
        Stage[] another = new Stage[1];
        interact(() -> another[0] = new Stage());
        openWindow(another[0]);
        await(() -> sideBar().contains("Photos " + PICTURES) && pictures().size() > 0);
        assertThat(stage.getWidth()).isEqualTo(900);
        assertThat(stage.getHeight()).isEqualTo(640);
        assertThat(Application.getUserAgentStylesheet()).isEqualTo(Theme.DARK.styleSheet(() -> false));
    }

    @Test
    void aPhotoCopiedIntoAnAddedFolderAppearsInTheGrid() throws Exception {
        Path folder = folderWithABrokenFile();
        drop(folder);
        await(() -> sideBar().contains("Photos " + PICTURES) && isIdle());

        Files.copy(PHOTOS.resolve("rocket.jpg"), folder.resolve("one more.jpg"));
        await(() -> sideBar().contains("Photos " + (PICTURES + 1)) && pictures().size() == PICTURES + 1);
        Files.delete(folder.resolve("one more.jpg"));
        await(() -> isIdle() && sideBar().stream().anyMatch(line -> line.startsWith("Problems 2")));
    }

    @Test
    void closedHalfWayAndOpenedAgainIndexingEndsByItself() throws Exception {
        dropAndPause(manyPhotos(SEVERAL));
        clickOn("#jobs-pause");
        await(() -> pictures().size() > 0);
        close();
        Stage[] another = new Stage[1];
        interact(() -> another[0] = new Stage());
        openWindow(another[0]);

        await(() -> jobsSay().contains("Looking for new photos"));
        await(() -> sideBar().contains("Photos " + SEVERAL) && isIdle());
    }

    @Test
    void closingWhileIndexingLeavesNoTraceInTheLog() throws Exception {
        List<String> traces = new CopyOnWriteArrayList<>();
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> traces.add(String.valueOf(failure)));
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                traces.add(event.toString());
            }
        };
        Logger log = (Logger) LoggerFactory.getLogger("org.kith");
        appender.setContext(log.getLoggerContext());
        appender.start();
        log.addAppender(appender);
        try {
            drop(manyPhotos(MANY));
            await(() -> pictures().size() > 0);
            close();
            WaitForAsyncUtils.waitForFxEvents();
        } finally {
            log.detachAppender(appender);
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(traces).isEmpty();
    }

    @Test
    void askedByHandItSaysThatThereIsNothingNew() throws Exception {
        drop(folderWithASinglePhoto());
        await(() -> sideBar().contains("Photos 1") && isIdle());
        type(KeyCode.F5);
        await(() -> lookup("There are no new photos").tryQuery().isPresent());
    }

    private Path folderWithASinglePhoto() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("single"));
        Files.copy(PHOTOS.resolve("rocket.jpg"), folder.resolve("rocket.jpg"));
        return folder;
    }

    @Test
    void aBackupIsMadeAndTheLibraryCheckedInSettings() throws Exception {
        clickOn("#open-settings");
        await(() -> title().equals("Settings"));
        assertThat(backups()).isEmpty();
        fire("#back-up");
        await(() -> safetySaid().equals("The backup is made."));
        assertThat(backups()).hasSize(1);
        fire("#check-library");
        await(() -> safetySaid().startsWith("All is sound"));
        assertThat(isShown("#repair-library")).isFalse();
    }

    @Test
    void aDamagedLibraryIsPutBackFromWhereItsFailureIsSaid() throws Exception {
        drop(folderWithABrokenFile());
        await(() -> sideBar().contains("Photos " + PICTURES) && isIdle());
        close();
        Path library = temp.resolve("library");
        EngineConfig config = EngineConfig.of(library);
        try (Engine engine = Engine.open(config, Installation.fromSystemProperties(), "a test")) {
            ClusterId group = engine.people().overview().unnamed().get(0).id();
            engine.people().name(group, new PersonName("Anna")).join();
        }
        Files.write(library.resolve("kith.db"), new byte[8192]);
        Stage[] another = new Stage[1];
        interact(() -> another[0] = new Stage());
        openWindow(another[0], "#put-back");
        assertThat(isShown("#repair-library")).isTrue();
        fire("#put-back");
        await(() -> isShown("#side-bar") && sideBar().contains("Photos " + PICTURES));
        await(this::isIdle);
        try (Engine engine = Engine.openForReading(config, Installation.fromSystemProperties())) {
            assertThat(engine.people().overview().people())
                    .extracting(person -> String.valueOf(person.person().name()))
                    .containsExactly("Anna");
        }
    }

    private List<?> backups() {
        return lookup("#backups").<ComboBox<?>>query().getItems();
    }

    private String safetySaid() {
        return lookup("#safety-said").<Labeled>query().getText();
    }

    private void fire(String button) {
        interact(() -> lookup(button).<Button>query().fire());
    }

    @Test
    void aSecondWindowHandsItsFoldersToTheFirst() throws Exception {
        Path folder = folderWithABrokenFile();
        interact(() -> stage.setIconified(true));
        Stage[] second = new Stage[1];
        Window[] other = new Window[1];
        interact(() -> {
            second[0] = new Stage();
            other[0] = new Window(second[0], settings, Installation::fromSystemProperties);
            other[0].open(temp.resolve("library"), List.of(folder.toFile()));
        });
        await(() -> !second[0].isShowing());
        interact(other[0]::close);

        await(() -> !stage.isIconified());
        await(() -> sideBar().contains("my photos " + PICTURES) && isIdle());
    }

    @Test
    void commandsWorkThroughTheWindowWhichShowsWhatTheyDo() throws Exception {
        Future<Integer> index = commands.submit(() -> kith("index", PHOTOS.toString()));
        await(() -> !isIdle());
        assertThat(index.get()).isEqualTo(ExitCode.DONE);
        await(() -> sideBar().contains("Photos " + ALL_PICTURES) && isIdle());
        selectInSideBar(line -> line.startsWith("People"));
        await(() -> title().equals("People"));

        String obama = kithPrints("people", "--json").replaceAll("(?s).*?\"cluster\":(\\d+).*", "$1");
        assertThat(commands.submit(() -> kith("name", obama, "Barack")).get()).isEqualTo(ExitCode.DONE);
        await(() -> lookup("Barack").tryQuery().isPresent());
    }

    @Test
    void theJobOfACommandIsStoppedInTheWindow() throws Exception {
        Path many = manyPhotos(MANY);
        StringWriter printed = new StringWriter();
        Future<Integer> index = commands.submit(() -> kith(new PrintWriter(printed), "index", many.toString()));
        await(() -> !isIdle());
        clickOn("#jobs-cancel");

        assertThat(index.get()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed.toString()).contains(STOPPED);
        await(this::isIdle);
    }

    @Test
    void closingTheWindowEndsTheJobOfACommandBehindOneThatIsPaused() throws Exception {
        dropAndPause(PHOTOS);
        StringWriter printed = new StringWriter();
        Future<Integer> index = commands.submit(() -> kith(new PrintWriter(printed), "index", PHOTOS.toString()));
        await(() -> jobsSay().contains("then: For a command"));
        interact(window::close);

        assertThat(index.get()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed.toString())
                .as("answered, not lost")
                .contains(STOPPED)
                .doesNotContain(Text.ofThisMachine().get("cli.running.lost"));
    }

    private String jobsSay() {
        return lookup(".jobs-bar .label").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aLibraryThatACommandHasOpenIsWaitedFor() throws Exception {
        Path library = temp.resolve("another");
        Database command = Database.openForWriting(library, "kith index");
        interact(() -> window.openLibrary(library));
        await(() -> isShown("#failure-reason"));
        assertThat(lookup("#failure-reason").<Labeled>query().getText())
                .startsWith("It opens as soon as this has ended: kith index (process ");

        command.close();

        await(() -> isShown("#side-bar"));
    }

    @Test
    void fromALibraryThatIsWaitedForOneGoesToAnother() throws Exception {
        Path library = temp.resolve("another");
        try (Database command = Database.openForWriting(library, "kith index")) {
            assertThat(command.isClosed()).isFalse();
            interact(() -> window.openLibrary(library));
            await(() -> isShown("#failure-reason"));

            interact(() -> window.openLibrary(temp.resolve("library")));

            await(() -> isShown("#side-bar"));
        }
    }

    private String kithPrints(String... words) {
        StringWriter out = new StringWriter();
        kith(new PrintWriter(out), words);
        return out.toString();
    }

    private int kith(String... words) {
        return kith(new PrintWriter(new StringWriter()), words);
    }

    private int kith(PrintWriter out, String... words) {
        NoDisplay display = new NoDisplay();
        List<String> all =
                new ArrayList<>(List.of("--library", temp.resolve("library").toString()));
        all.addAll(List.of(words));
        return Kith.commandLine(out, out, display, display).execute(all.toArray(String[]::new));
    }

    private Path folderWithABrokenFile() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("my photos"));
        for (String photo : SOME) {
            Files.copy(PHOTOS.resolve(photo), folder.resolve(photo), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.writeString(folder.resolve("broken.jpg"), "no picture");
        return folder;
    }

    /** Longer to read than a click takes. */
    private Path manyPhotos(int count) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("many"));
        byte[] rocket = Files.readAllBytes(PHOTOS.resolve("rocket.jpg"));
        for (int i = 1; i <= count; i++) {
            Files.write(folder.resolve(i + ".jpg"), Arrays.copyOf(rocket, rocket.length + i)); // no two are the same
        }
        return folder;
    }

    private void drag(Path folder, Consumer<FileDrag> how) {
        interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(folder.toFile()));
            how.accept(new FileDrag(stage.getScene(), content, Set.of(TransferMode.COPY), TransferMode.COPY));
        });
    }

    private void drop(Path folder) {
        drag(folder, drag -> drag.drop(stage.getScene().getRoot()));
    }

    /** In one go: the job has not ended then, however fast it is. */
    private void dropAndPause(Path folder) throws TimeoutException {
        drag(folder, drag -> {
            drag.drop(stage.getScene().getRoot());
            lookup("#jobs-pause").<Button>query().fire();
        });
        await(() -> accessible("#jobs-pause").equals("Go on"));
    }

    private <T> void choose(String box, T value) {
        interact(() -> lookup(box).<ComboBox<T>>query().setValue(value));
    }

    private boolean isShown(String selector) {
        return lookup(selector).queryAll().stream()
                .anyMatch(node -> node.isVisible()
                        && node.getScene() != null
                        && node.getScene().getWindow() != null);
    }

    private String accessible(String selector) {
        return String.valueOf(lookup(selector).query().getAccessibleText());
    }

    private boolean isIdle() {
        return !lookup("#jobs-pause").query().getParent().isVisible();
    }

    private String title() {
        return lookup("#page-title").<Labeled>query().getText();
    }

    /** Photos in the grid whose pictures are there. */
    private Set<Node> pictures() {
        return lookup(".photo-tile").queryAll().stream()
                .filter(Node::isVisible)
                .filter(tile ->
                        tile.lookupAll("ImageView").stream().anyMatch(view -> ((ImageView) view).getImage() != null))
                .collect(Collectors.toSet());
    }

    private List<String> sideBar() {
        TreeView<?> tree = lookup("#side-bar").query();
        return lines(tree.getRoot()).toList();
    }

    private String selectedInSideBar() {
        TreeView<?> tree = lookup("#side-bar").query();
        return String.valueOf(tree.getSelectionModel().getSelectedItem().getValue());
    }

    private static Stream<String> lines(TreeItem<?> item) {
        return item.getChildren().stream()
                .flatMap(child -> Stream.concat(Stream.of(String.valueOf(child.getValue())), lines(child)));
    }

    /** As the arrow keys do: unlike the place of a line, it is what it is while counts still come in. */
    private void selectInSideBar(String line) {
        selectInSideBar(line::equals);
    }

    private void selectInSideBar(Predicate<String> wanted) {
        interact(() -> {
            TreeView<?> tree = lookup("#side-bar").query();
            for (int row = 0; row < tree.getExpandedItemCount(); row++) {
                if (wanted.test(String.valueOf(tree.getTreeItem(row).getValue()))) {
                    tree.getSelectionModel().select(row);
                }
            }
        });
    }

    private void openSideBar(String label) {
        clickOn(lookup(".side-bar .label").queryAll().stream()
                .filter(node -> ((Labeled) node).getText().equals(label))
                .findFirst()
                .orElseThrow());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
