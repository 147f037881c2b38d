package org.kith.engine.ask.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** By its DevTools protocol (https://chromedevtools.github.io/devtools-protocol/). Confined to one thread. */
public final class Chromium implements Browser {

    private static final Pattern LISTENS = Pattern.compile("DevTools listening on ws://([0-9.:]+)/");

    private final Process process;
    private final Path downloads;
    private final Wire wire;

    private Chromium(Process process, Path downloads, Wire wire) {
        this.process = process;
        this.downloads = downloads;
        this.wire = wire;
    }

    /** Where it is on this computer. */
    public static Optional<Path> program() {
        return Processes.find(List.of("chromium", "chromium-browser", "google-chrome"));
    }

    /** @param proxy through which all that it asks of any network goes, its own computer too */
    public static Chromium start(Path program, Path folder, int proxy) throws IOException, InterruptedException {
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-default-apps",
                "--disable-domain-reliability",
                "--disable-extensions",
                "--no-pings",
                "--password-store=basic",
                "--touch-events=enabled",
                "--proxy-server=127.0.0.1:" + proxy,
                "--proxy-bypass-list=<-loopback>",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder.resolve("profile")));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox"); // it does not start as root with it; the page is our own
        }
        command.add("about:blank");
        Path output = folder.resolve("chromium.txt");
        Process process = Processes.start(command, output);
        try {
            String host = Processes.awaitLine(process, output, LISTENS);
            Chromium browser = new Chromium(process, downloads, new Wire(page(host)));
            browser.wire.ask("Page.enable", Map.of());
            browser.wire.ask("Network.enable", Map.of());
            browser.wire.ask("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
            browser.wire.ask(
                    "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
            return browser;
        } catch (RuntimeException | IOException | InterruptedException e) {
            Processes.end(process);
            throw e;
        }
    }

    private static String page(String host) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + host + "/json/list"))
                .build();
        String pages = HttpClient.newHttpClient()
                .send(list, HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonElement page : JsonParser.parseString(pages).getAsJsonArray()) {
            JsonObject of = page.getAsJsonObject();
            if ("page".equals(of.get("type").getAsString())) {
                return of.get("webSocketDebuggerUrl").getAsString();
            }
        }
        throw new IllegalStateException("no page: " + pages);
    }

    @Override
    public void open(String address) {
        wire.ask("Page.navigate", Map.of("url", address));
        Waits.until(() -> json("document.readyState").equals("\"complete\"")
                && json("location.href").equals(Processes.GSON.toJson(address)));
    }

    @Override
    public String json(String expression) {
        JsonObject answer = wire.ask(
                "Runtime.evaluate",
                Map.of(
                        "expression",
                        "Promise.resolve(" + expression + ").then(JSON.stringify)",
                        "returnByValue",
                        true,
                        "awaitPromise",
                        true));
        JsonElement value = answer.getAsJsonObject("result").get("value");
        if (value == null) {
            throw new IllegalStateException(expression + ": " + answer);
        }
        return value.getAsString();
    }

    @Override
    public void tap(double x, double y) {
        List<Map<String, Double>> points = List.of(Map.of("x", x, "y", y));
        wire.ask("Input.dispatchTouchEvent", Map.of("type", "touchStart", "touchPoints", points));
        wire.ask("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
    }

    @Override
    public void type(String text) {
        wire.ask("Input.insertText", Map.of("text", text));
    }

    @Override
    public void press(Key key) {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            wire.ask(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key.name, "code", key.name, "windowsVirtualKeyCode", key.code));
        }
    }

    @Override
    public void look(int width, int height, String scheme) {
        wire.ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        wire.ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    @Override
    public byte[] screenshot() {
        return Base64.getDecoder()
                .decode(wire.ask("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .getAsString());
    }

    @Override
    public List<String> asked() {
        return wire.addresses("Network.requestWillBeSent");
    }

    @Override
    public Path downloads() {
        return downloads;
    }

    @Override
    public void close() {
        wire.close();
        Processes.end(process);
    }
}
