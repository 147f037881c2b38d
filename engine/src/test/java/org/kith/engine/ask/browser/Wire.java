package org.kith.engine.ask.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Commands to a browser and what it answers, each a JSON message. Thread-safe. */
final class Wire implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    Wire(String address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .join();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                JsonObject answer = JsonParser.parseString(message.toString()).getAsJsonObject();
                message.setLength(0);
                JsonElement id = answer.get("id");
                if (answer.has("method")) {
                    events.add(answer);
                }
                if (id != null && id.isJsonPrimitive()) {
                    CompletableFuture<JsonObject> asked = waiting.remove(id.getAsInt());
                    if (asked != null) {
                        asked.complete(answer);
                    }
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    JsonObject ask(String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        JsonObject command = new JsonObject();
        command.addProperty("id", id);
        command.addProperty("method", method);
        command.add("params", Processes.GSON.toJsonTree(parameters));
        socket.sendText(command.toString(), true).join();
        JsonObject got = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        JsonElement result = got.get("result");
        if (result == null || got.has("error")) {
            throw new IllegalStateException(method + ": " + got);
        }
        return result.getAsJsonObject();
    }

    /** Of the requests that events of that name tell of. */
    List<String> addresses(String method) {
        return events.stream()
                .filter(event -> event.get("method").getAsString().equals(method))
                .map(event -> event.getAsJsonObject("params")
                        .getAsJsonObject("request")
                        .get("url")
                        .getAsString())
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
