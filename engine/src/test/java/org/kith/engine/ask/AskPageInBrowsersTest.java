package org.kith.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.ask.browser.Browser;
import org.kith.engine.ask.browser.Chromium;
import org.kith.engine.ask.browser.Firefox;
import org.kith.engine.ask.browser.Waits;
import org.kith.engine.exchange.Imported;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;

/**
 * The page in real browsers: tapped, typed into, loaded again, and what it saved taken over. All that a browser wants of a network comes
 * to a port of the test, which counts.
 */
@SuppressWarnings("NullAway.Init")
class AskPageInBrowsersTest {

    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>";

    /** What nobody but the test asks for. */
    private static final String CONTROL = "http://control.invalid/picture.png";

    private static final String OUTSIDE = "http://outside.invalid/";

    @TempDir
    private Path temporary;

    private AskedLibrary asked;
    private PhotoId first;
    private PhotoId second;
    private Path page;
    private ServerSocket proxy;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    @BeforeEach
    void askAndListen() throws IOException {
        asked = new AskedLibrary(temporary);
        first = asked.photo("obama.jpg", "first.jpg");
        second = asked.photo("biden.jpg", "second.jpg");
        page = temporary.resolve("who is this.html");
        AskReport unused = asked.ask(List.of(first, second), page, AskedLibrary.form(null, false));
        proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::listen, "proxy of the test");
        listener.setDaemon(true);
        listener.start();
    }

    @AfterEach
    void closeAll() throws IOException {
        proxy.close();
        asked.close();
    }

    /** Remembers the first line of each request, and answers none. */
    private void listen() {
        while (!proxy.isClosed()) {
            try (Socket socket = proxy.accept();
                    InputStream in = socket.getInputStream()) {
                socket.setSoTimeout(2000);
                byte[] begin = new byte[400];
                int length = Math.max(0, in.read(begin));
                requests.add(new String(begin, 0, length, StandardCharsets.ISO_8859_1)
                        .lines()
                        .findFirst()
                        .orElse(""));
            } catch (IOException e) {
                requests.add(""); // the browser thought better of it
            }
        }
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void inChromium() throws Exception {
        Path program = required(Chromium.program(), "Chromium");
        try (Browser browser = Chromium.start(program, folder("chromium"), proxy.getLocalPort())) {
            grandmotherAnswers(browser);
        }
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void inFirefox() throws Exception {
        Path program = required(Firefox.program(), "Firefox");
        try (Browser browser = Firefox.start(program, folder("firefox"), proxy.getLocalPort())) {
            grandmotherAnswers(browser);
        }
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(temporary.resolve(name));
    }

    private static Path required(Optional<Path> program, String name) {
        if ("true".equals(System.getenv("CI"))) {
            assertThat(program).as("what the test of the page needs").isPresent();
        }
        assumeTrue(
                program.isPresent(), () -> "The page cannot be tested in " + name + ", which is not on this computer");
        return program.orElseThrow();
    }

    private void grandmotherAnswers(Browser browser) throws Exception {
        browser.look(1024, 768, "light");
        String address = page.toUri().toString();
        browser.open(address);

        tap(browser, "#by");
        browser.type("Grandmother");
        tap(browser, "#begin");
        tap(browser, "[data-face='0']");
        browser.type("Anna");
        browser.press(Browser.Key.ENTER);
        tap(browser, "[data-face='1']");
        browser.type(HOSTILE);
        browser.press(Browser.Key.ESCAPE);
        browser.press(Browser.Key.RIGHT);
        tap(browser, "#note");
        browser.type("at Aunt May's wedding, 1962");

        browser.open(address); // as after the tablet was off

        assertThat(browser.json("document.getElementById('note').value")).isEqualTo("\"at Aunt May's wedding, 1962\"");
        tap(browser, "[data-face='0']");
        assertThat(browser.json("document.querySelectorAll('.chip').length")).isEqualTo("2");
        browser.type("an");
        assertThat(browser.json("document.querySelector('.chip').textContent")).isEqualTo("\"Anna\"");
        tap(browser, ".chip");
        tap(browser, "[data-face='1']");
        tap(browser, "#unknown");
        tap(browser, "#previous");
        assertThat(browser.json(
                        "Array.from(document.querySelectorAll('.face b')).map(function (b) { return b.textContent; })"))
                .isEqualTo("[\"Anna\",\"" + HOSTILE + "\"]");
        assertThat(browser.json("document.querySelectorAll('img').length")).isEqualTo("1");
        tap(browser, "#finish");
        tap(browser, "#save");
        Path answers = saved(browser);

        nothingLeaves(browser);
        assertThat(answers).hasFileName("answers-Grandmother.kith.json");
        isTakenOver(answers);
    }

    private static Path saved(Browser browser) {
        Path expected = browser.downloads().resolve("answers-Grandmother.kith.json");
        Waits.until(() -> {
            try (Stream<Path> files = Files.list(browser.downloads())) {
                return files.count() == 1 && Files.exists(expected) && isWhole(expected);
            } catch (IOException e) {
                return false; // it is being renamed
            }
        });
        return expected;
    }

    private static boolean isWhole(Path file) throws IOException {
        return Files.readString(file).endsWith("}");
    }

    /** Neither of itself nor when a script wants to; and the count is one, since it counts what another page asks for. */
    private void nothingLeaves(Browser browser) {
        assertThat(browser.asked())
                .isNotEmpty()
                .allMatch(url -> url.startsWith("file:")
                        || url.startsWith("data:")
                        || url.startsWith("blob:")
                        || url.startsWith("about:"));
        assertThat(browser.json(
                        "fetch('" + OUTSIDE + "').then(function () { return 'sent'; }, function () { return 'not'; })"))
                .isEqualTo("\"not\"");
        assertThat(browser.json(picture(OUTSIDE + "a.png"))).isEqualTo("\"error\"");
        assertThat(
                        browser.json(
                                "(function () { try { document.body.innerHTML = '<b>'; return 'made'; } catch (e) { return 'not'; } })()"))
                .isIn("\"not\"", "\"made\""); // trusted types are not in every browser
        browser.open("about:blank");
        assertThat(browser.json(picture(CONTROL))).isEqualTo("\"error\"");
        Waits.until(() -> requests.stream().anyMatch(line -> line.contains("control.invalid")));
        assertThat(requests).noneMatch(line -> line.contains("outside.invalid"));
    }

    private static String picture(String address) {
        return "new Promise(function (done) { var i = new Image(); i.onload = i.onerror = function (e) { done(e.type); }; i.src = '"
                + address + "'; })";
    }

    private void isTakenOver(Path answers) throws IOException {
        JsonObject file = JsonParser.parseString(Files.readString(answers)).getAsJsonObject();
        assertThat(file.keySet()).containsExactly("format", "version", "page", "by", "faces", "notes");

        Imported imported = asked.importFrom(answers);

        assertThat(imported.complete()).isTrue();
        assertThat(imported.faces()).isEqualTo(3);
        assertThat(names(first)).containsExactly("Anna", HOSTILE);
        assertThat(names(second)).containsExactly("Anna", null);
        assertThat(asked.library.read(stores -> stores.notes().of(second)).caption())
                .isEqualTo("at Aunt May's wedding, 1962");
    }

    private List<String> names(PhotoId photo) {
        List<FaceId> order = asked.faces(photo);
        return asked.library.read(stores -> stores.portraits().ofPhoto(photo)).stream()
                .sorted((a, b) -> Integer.compare(order.indexOf(a.id()), order.indexOf(b.id())))
                .map(face -> face.personName())
                .toList();
    }

    /** With a finger, in the middle of what is shown. */
    private static void tap(Browser browser, String selector) {
        JsonElement place =
                JsonParser.parseString(browser.json("(function () { var e = document.querySelector(\"" + selector
                        + "\"); if (!e) { return null; } e.scrollIntoView({ block: 'nearest' });"
                        + " var r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()"));
        assertThat(place.isJsonArray()).as(selector).isTrue();
        browser.tap(
                place.getAsJsonArray().get(0).getAsDouble(),
                place.getAsJsonArray().get(1).getAsDouble());
    }
}
