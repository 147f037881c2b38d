package org.kith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.running.Commands;
import org.kith.app.running.RunningWindow;
import org.kith.app.running.Server;
import org.kith.app.text.Text;
import org.kith.app.window.people.PeopleLibrary;
import org.kith.engine.Engine;
import org.kith.engine.job.Job;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonName;
import picocli.CommandLine;

/** Commands at a library that another Kith has open: done there, or in their turn, never refused and never lost. */
@Timeout(120)
class InTurnTest {

    private static final Text ENGLISH = new Text(Locale.ENGLISH);

    @TempDir
    private Path temp;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final List<Job<?>> followed = new ArrayList<>();
    private PeopleLibrary library;
    private List<FaceId> annas;
    private List<FaceId> bens;
    private Optional<Server> server = Optional.empty();

    private record Result(int exitCode, String out, String err) {}

    @BeforeEach
    void makeALibrary() {
        library = new PeopleLibrary(temp.resolve("library"));
        annas = library.somebody(1, 4);
        bens = library.somebody(2, 4);
    }

    @AfterEach
    void closeAll() {
        close();
        others.shutdownNow();
    }

    private void close() {
        server.ifPresent(Server::close);
        library.close();
    }

    private void serve(Optional<RunningWindow> window) {
        server = Server.start(library.engine(), Commands.ofThisProgram(), window);
        assertThat(server).isPresent();
    }

    private void serveAsACommand() {
        serve(Optional.empty());
    }

    private void serveAsAWindow() {
        serve(Optional.of(new RunningWindow() {
            @Override
            public void show(List<Path> folders) {
                throw new AssertionError("nobody asked to see it");
            }

            @Override
            public void follow(Job<?> job) {
                followed.add(job);
            }
        }));
    }

    private Result kith(String... words) {
        return kith(ENGLISH, line -> {}, words);
    }

    private interface Heard {
        void line(String line);
    }

    private Result kith(Text text, Heard heard, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter errors = new PrintWriter(err) {
            @Override
            public void println(String line) {
                super.println(line);
                heard.line(line);
            }
        };
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(new PrintWriter(out), errors, display, display, text);
        int exitCode = command.execute(
                Stream.concat(Stream.of("--library", temp.resolve("library").toString()), Stream.of(words))
                        .toArray(String[]::new));
        command.getOut().flush();
        errors.flush();
        return new Result(exitCode, out.toString(), withoutWaiting(err.toString()));
    }

    /** On a busy computer one may be heard where nobody expects it. */
    private static String withoutWaiting(String err) {
        return err.replaceAll("kith: (Waiting for|기다리는 중:) kith test.*\n", "");
    }

    private String clusterOf(FaceId face) {
        return kith("faces")
                .out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(json -> json.get("face").getAsLong() == face.value())
                .map(json -> json.get("cluster").getAsString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> journal() {
        return StreamSupport.stream(
                        JsonParser.parseString(kith("history", "--json").out())
                                .getAsJsonArray()
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .map(act -> act.get("act").getAsString())
                .toList();
    }

    @Test
    void anActIsDoneByWhoHasTheLibraryOpen() {
        serveAsACommand();

        Result named = kith("name", clusterOf(annas.get(0)), "Anna");

        assertThat(named).isEqualTo(new Result(ExitCode.DONE, "4 faces more: Anna.\n", ""));
        assertThat(library.engine().people().personNamed(new PersonName("Anna")))
                .isPresent();
        assertThat(library.names()).contains("Anna");
    }

    @Test
    void itSpeaksTheLanguageOfWhoAskedAndRefusesInIt() {
        serveAsACommand();
        Text korean = new Text(Locale.KOREAN);

        assertThat(kith(korean, line -> {}, "name", clusterOf(annas.get(0)), "지민"))
                .isEqualTo(new Result(ExitCode.DONE, "지민: 얼굴 4개를 더했습니다.\n", ""));
        assertThat(kith(korean, line -> {}, "name", "12345", "지민"))
                .isEqualTo(new Result(ExitCode.NOT_DONE, "", "kith: 이 라이브러리에는 12345번 인물도, 12345번 묶음도 없습니다.\n"));
        assertThat(kith(korean, line -> {}, "undo")).isEqualTo(kithUndone());
    }

    private static Result kithUndone() {
        return new Result(ExitCode.DONE, "취소했습니다. 얼굴 4개에 이름 붙임: 지민\n", "");
    }

    @Test
    void tenAtOnceAreAllDoneAndInTheJournal() throws Exception {
        String anna = clusterOf(annas.get(0));
        String ben = clusterOf(bens.get(0));
        serveAsACommand();
        assertThat(kith("name", anna, "Anna").exitCode()).isZero();
        assertThat(kith("name", ben, "Ben").exitCode()).isZero();

        List<Future<Result>> all = Stream.of(
                        new String[] {"reject", annas.get(0).toString(), "Anna"},
                        new String[] {"reject", bens.get(0).toString(), "Ben"},
                        new String[] {"reject", annas.get(1).toString(), "--not-a-face"},
                        new String[] {"ignore", annas.get(2).toString()},
                        new String[] {"ignore", bens.get(1).toString()},
                        new String[] {"born", "Anna", "1950"},
                        new String[] {"born", "Ben", "1951"},
                        new String[] {"hide", "Anna"},
                        new String[] {"hide", "Ben"},
                        new String[] {"backup"})
                .map(words -> others.submit(() -> kith(words)))
                .toList();

        for (Future<Result> one : all) {
            assertThat(one.get().err()).isEmpty();
            assertThat(one.get().exitCode()).isEqualTo(ExitCode.DONE);
        }
        assertThat(journal())
                .containsExactlyInAnyOrder(
                        "name group",
                        "name group",
                        "reject",
                        "reject",
                        "not a face",
                        "ignore",
                        "ignore",
                        "born",
                        "born",
                        "hide",
                        "hide");
    }

    @Test
    void aWindowWorksForOthersAndShowsIt() throws IOException {
        serveAsAWindow();

        Result clustered = kith("cluster");

        assertThat(clustered.err()).isEmpty();
        assertThat(clustered.out()).contains("group");
        assertThat(clustered.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(followed).hasSize(1);
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Result indexed = kith("index", "--threads", "1", empty.toString());
        assertThat(indexed.err())
                .startsWith("kith: The window that is open keeps its own settings; left out: --threads.");
        assertThat(followed).hasSize(2);
    }

    @Test
    void whatNeedsTheUserOrTheLibraryForItselfIsSentToTheWindow() {
        Engine engine = library.engine();
        String backup = engine.backups().make().file().getFileName().toString();
        String date = backup.replaceAll("kith-(\\d{4})(\\d{2})(\\d{2})-.*", "$1-$2-$3");
        serveAsAWindow();

        assertThat(kith("review"))
                .isEqualTo(new Result(
                        ExitCode.NOT_DONE,
                        "",
                        "kith: Kith is open in a window: answer its questions there, or close it and start kith review"
                                + " again.\n"));
        assertThat(kith("restore", date))
                .isEqualTo(new Result(
                        ExitCode.NOT_DONE,
                        "",
                        "kith: This needs the library for itself: close the window of Kith first.\n"));
        assertThat(kith("check", "--repair").err()).startsWith("kith: This needs the library for itself");
        assertThat(kith("check").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(kith("restore").out()).contains(date);
    }

    @Test
    void aCommandThatWorksLetsOtherWorkWaitAndIsFollowedByIt() throws Exception {
        serveAsACommand();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        Future<Result> waiting = others.submit(() -> kith(ENGLISH, heard::add, "cluster"));
        assertThat(heard.take())
                .matches("kith: Waiting for kith test \\(process "
                        + ProcessHandle.current().pid() + ", since .*\\) …");
        assertThat(kith("name", clusterOf(annas.get(0)), "Anna").exitCode())
                .as("meanwhile")
                .isZero();
        close();

        assertThat(waiting.get().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(waiting.get().out()).contains("2 groups");
        assertThat(waiting.get().err()).isEmpty();
        assertThat(heard).as("said once").isEmpty();
    }

    @Test
    void whoDoesNotBeginIsWaitedForWithAWord() throws Exception {
        String anna = clusterOf(annas.get(0));
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Path socket = temp.resolve("library").resolve("kith.sock");
        try (ServerSocketChannel stopped = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            stopped.bind(UnixDomainSocketAddress.of(socket));
            Future<Result> waiting = others.submit(() -> kith(ENGLISH, heard::add, "name", anna, "Anna"));
            assertThat(heard.take()).startsWith("kith: Waiting for kith test (process ");
            close();
            stopped.accept().close(); // ended

            assertThat(waiting.get().exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(waiting.get().out()).isEqualTo("4 faces more: Anna.\n");
        }
    }

    @Test
    void whatWasBegunWhereItEndedIsNotKnown() throws Exception {
        String anna = clusterOf(annas.get(0));
        Path socket = temp.resolve("library").resolve("kith.sock");
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(socket));
            Future<Result> asking = others.submit(() -> kith("name", anna, "Anna"));
            try (SocketChannel channel = killed.accept()) {
                assertThat(channel.read(ByteBuffer.allocate(1 << 16))).isPositive();
                channel.write(ByteBuffer.wrap(
                        "{\"kind\":\"TAKEN\",\"text\":\"\",\"exitCode\":0}\n".getBytes(StandardCharsets.UTF_8)));
            }
            assertThat(asking.get())
                    .isEqualTo(new Result(
                            ExitCode.NOT_DONE,
                            "",
                            "kith: The Kith that was doing this ended before it could say how it went. kith history tells"
                                    + " what was done.\n"));
        }
    }

    @Test
    void whereNobodyListensOneWaitsToo() throws Exception {
        String anna = clusterOf(annas.get(0));
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        Future<Result> waiting = others.submit(() -> kith(new Text(Locale.KOREAN), heard::add, "name", anna, "지민"));
        assertThat(heard.take()).startsWith("kith: 기다리는 중: kith test(프로세스 ").endsWith(" …");
        close();

        assertThat(waiting.get().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(waiting.get().out()).isEqualTo("지민: 얼굴 4개를 더했습니다.\n");
    }
}
