package org.kith.engine.ask.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** By WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it speaks itself. Confined to one thread. */
public final class Firefox implements Browser {

    private static final Pattern LISTENS = Pattern.compile("WebDriver BiDi listening on (ws://[0-9.:]+)");

    /** All that it asks of any network goes through the proxy, its own computer too; it is not to ask for itself. */
    private static final String PREFERENCES = """
            user_pref("network.proxy.type", 1);
            user_pref("network.proxy.http", "127.0.0.1");
            user_pref("network.proxy.http_port", %1$d);
            user_pref("network.proxy.ssl", "127.0.0.1");
            user_pref("network.proxy.ssl_port", %1$d);
            user_pref("network.proxy.socks", "");
            user_pref("network.proxy.no_proxies_on", "");
            user_pref("network.proxy.allow_hijacking_localhost", true);
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("network.prefetch-next", false);
            user_pref("network.dns.disablePrefetch", true);
            user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
            user_pref("browser.safebrowsing.downloads.remote.enabled", false);
            user_pref("browser.download.folderList", 2);
            user_pref("browser.download.dir", %2$s);
            user_pref("browser.download.useDownloadDir", true);
            user_pref("browser.helperApps.neverAsk.saveToDisk", "application/json");
            user_pref("browser.download.always_ask_before_handling_new_types", false);
            """;

    private final Process process;
    private final Path downloads;
    private final Wire wire;
    private String context = "";

    private Firefox(Process process, Path downloads, Wire wire) {
        this.process = process;
        this.downloads = downloads;
        this.wire = wire;
    }

    /** Where it is on this computer. */
    public static Optional<Path> program() {
        return Processes.find(List.of("firefox-esr", "firefox"));
    }

    /** @param proxy through which all that it asks of any network goes, its own computer too */
    public static Firefox start(Path program, Path folder, int proxy) throws IOException, InterruptedException {
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        Path profile = Files.createDirectories(folder.resolve("profile"));
        Files.writeString(
                profile.resolve("user.js"), PREFERENCES.formatted(proxy, Processes.GSON.toJson(downloads.toString())));
        Path output = folder.resolve("firefox.txt");
        Process process = Processes.start(
                List.of(
                        program.toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.toString(),
                        "--remote-debugging-port",
                        "0"),
                output);
        try {
            Wire wire = new Wire(Processes.awaitLine(process, output, LISTENS) + "/session");
            Firefox browser = new Firefox(process, downloads, wire);
            JsonObject unused = wire.ask("session.new", Map.of("capabilities", Map.of()));
            JsonObject unusedToo =
                    wire.ask("session.subscribe", Map.of("events", List.of("network.beforeRequestSent")));
            browser.context = wire.ask("browsingContext.getTree", Map.of())
                    .getAsJsonArray("contexts")
                    .get(0)
                    .getAsJsonObject()
                    .get("context")
                    .getAsString();
            return browser;
        } catch (RuntimeException | IOException | InterruptedException e) {
            Processes.end(process);
            throw e;
        }
    }

    @Override
    public void open(String address) {
        wire.ask("browsingContext.navigate", Map.of("context", context, "url", address, "wait", "complete"));
    }

    @Override
    public String json(String expression) {
        JsonObject answer = wire.ask(
                "script.evaluate",
                Map.of(
                        "expression",
                        "Promise.resolve(" + expression + ").then(JSON.stringify)",
                        "target",
                        Map.of("context", context),
                        "awaitPromise",
                        true));
        JsonElement value =
                answer.has("result") ? answer.getAsJsonObject("result").get("value") : null;
        if (value == null) {
            throw new IllegalStateException(expression + ": " + answer);
        }
        return value.getAsString();
    }

    @Override
    public void tap(double x, double y) {
        Map<String, Object> move = Map.of("type", "pointerMove", "x", Math.round(x), "y", Math.round(y));
        perform(Map.of(
                "type",
                "pointer",
                "id",
                "finger",
                "parameters",
                Map.of("pointerType", "touch"),
                "actions",
                List.of(move, Map.of("type", "pointerDown", "button", 0), Map.of("type", "pointerUp", "button", 0))));
    }

    @Override
    public void type(String text) {
        List<Map<String, String>> keys = new ArrayList<>();
        text.codePoints().mapToObj(Character::toString).forEach(letter -> {
            keys.add(Map.of("type", "keyDown", "value", letter));
            keys.add(Map.of("type", "keyUp", "value", letter));
        });
        perform(Map.of("type", "key", "id", "keys", "actions", keys));
    }

    @Override
    public void press(Key key) {
        type(key.webDriver);
    }

    private void perform(Map<String, Object> actions) {
        wire.ask("input.performActions", Map.of("context", context, "actions", List.of(actions)));
    }

    /** The scheme it has from the system. */
    @Override
    public void look(int width, int height, String scheme) {
        wire.ask(
                "browsingContext.setViewport",
                Map.of("context", context, "viewport", Map.of("width", width, "height", height)));
    }

    @Override
    public byte[] screenshot() {
        return Base64.getDecoder()
                .decode(wire.ask("browsingContext.captureScreenshot", Map.of("context", context))
                        .get("data")
                        .getAsString());
    }

    @Override
    public List<String> asked() {
        return wire.addresses("network.beforeRequestSent");
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
