package org.kith.app.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.job.Job;
import org.kith.engine.model.Installation;

/** A server over a real library, with commands of the test, asked over its socket. */
@Timeout(60)
class ServerTest {

    /** Longer than a test takes. */
    private static final long LONG_MS = 60_000;

    private static final Server.Patience PATIENT = new Server.Patience(LONG_MS, LONG_MS, LONG_MS);

    /** At the end. */
    private static final Server.Patience IMPATIENT = new Server.Patience(LONG_MS, 200, LONG_MS);

    /** More than a socket holds that nobody reads. */
    private static final int MUCH = 2 << 20;

    @TempDir
    private Path temp;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch free = new CountDownLatch(1);
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final CompletableFuture<Job<?>> job = new CompletableFuture<>();
    private final List<Path> shown = new ArrayList<>();
    private final StringBuilder printed = new StringBuilder();
    private int taken;
    private Engine engine;
    private Server server;

    @BeforeEach
    void open() throws IOException {
        engine = Engine.open(EngineConfig.of(temp.resolve("library")), Installation.fromSystemProperties(), "a test");
        server = start(PATIENT, Optional.empty());
    }

    private Server start(Server.Patience patience, Optional<RunningWindow> window) throws IOException {
        return Server.start(places(), new Served(engine, this::command, window), patience)
                .orElseThrow();
    }

    private void restart(Server.Patience patience) throws IOException {
        server.close();
        server = start(patience, Optional.empty());
    }

    @AfterEach
    void close() {
        free.countDown();
        server.close();
        engine.close();
        threads.shutdownNow();
    }

    private SocketPlaces places() throws IOException {
        return SocketPlaces.of(temp.resolve("library"), List.of(temp.resolve("run")));
    }

    private OptionalInt command(Request request, Loan loan, OutputStream out, OutputStream err) {
        begun.add(request.words().get(0));
        switch (request.words().get(0)) {
            case "say" -> {
                PrintWriter printer = new PrintWriter(out, true, StandardCharsets.UTF_8);
                request.words().subList(1, request.words().size()).forEach(printer::println);
                new PrintWriter(err, true, StandardCharsets.UTF_8).print("err\u001b[K");
                printer.flush();
                return OptionalInt.of(1);
            }
            case "later" -> {
                return OptionalInt.empty();
            }
            case "much" -> {
                new PrintWriter(out, true, StandardCharsets.UTF_8).println("x".repeat(MUCH));
                begun.add("printed");
            }
            case "wait" -> awaitFree();
            case "job" -> {
                Job<String> work = new Job<>();
                loan.waitingFor(work);
                job.complete(work);
                awaitFree();
            }
            case "act-after-job" -> {
                Job<String> work = new Job<>();
                work.succeed("done");
                loan.waitingFor(work);
                awaitFree();
            }
            default -> throw new IllegalArgumentException(request.words().get(0));
        }
        return OptionalInt.of(0);
    }

    private void awaitFree() {
        try {
            free.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply ask(String... words) {
        return ask(Request.run(List.of(words), Locale.ENGLISH, false));
    }

    private Reply ask(Request request) {
        try {
            return new Caller(new Listener()).ask(places(), request);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Listener implements Caller.Listener {

        @Override
        public void taken() {
            taken++;
        }

        @Override
        public void printed(String text) {
            printed.append(text);
        }

        @Override
        public void printedAsError(String text) {
            printed.append("! ").append(text);
        }
    }

    private Future<Reply> asking(String... words) throws InterruptedException {
        Future<Reply> asking = threads.submit(() -> ask(words));
        assertThat(begun.take()).isEqualTo(words[0]);
        return asking;
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(server.path()));
    }

    @Test
    void whatACommandPrintsAndItsExitCodeComeBack() {
        assertThat(ask("say", "one", "할머니 😀")).isEqualTo(new Reply(Reply.State.ENDED, 1));
        assertThat(printed.toString()).contains("one\n할머니 😀\n").doesNotContain("\\u");
    }

    @Test
    void muchIsPrintedWhole() {
        String[] lines = Stream.concat(
                        Stream.of("say"),
                        Stream.generate(() -> "😀할머니".repeat(700)).limit(100))
                .toArray(String[]::new);

        ask(lines);

        assertThat(printed.toString()).startsWith(String.join("\n", Arrays.copyOfRange(lines, 1, lines.length)));
    }

    @Test
    void whatIsForLaterIsNotDone() {
        assertThat(ask("later").state()).isEqualTo(Reply.State.LATER);
        assertThat(taken).isOne();
        assertThat(ask(Request.show(List.of(temp))).state()).isEqualTo(Reply.State.LATER);
    }

    @Test
    void whereNobodyListensNobodyIsAsked() {
        server.close();
        assertThat(ask("say").state()).isEqualTo(Reply.State.NOBODY);
        assertThat(temp.resolve("library").resolve(SocketPlaces.NAME)).doesNotExist();
    }

    @Test
    void aFaultOfTheProgramIsASentence() {
        assertThat(ask("fail")).isEqualTo(new Reply(Reply.State.ENDED, 2));
        assertThat(printed.toString())
                .startsWith("! kith: failed by a fault of the program")
                .hasLineCount(1);
        assertThat(ask("say").state()).isEqualTo(Reply.State.ENDED);
    }

    @Test
    void garbageIsAnsweredAndStopsNothing() throws IOException {
        try (Lines lines = new Lines(connect())) {
            lines.write("GET / HTTP/1.1");
            assertThat(lines.read(Answer.LIMIT_BYTES).orElseThrow()).contains("did not understand");
            assertThat(lines.read(Answer.LIMIT_BYTES).orElseThrow())
                    .contains("ENDED")
                    .contains("2");
            assertThat(lines.read(Answer.LIMIT_BYTES)).isEmpty();
        }
        assertThat(ask("say").exitCode()).isEqualTo(1);
    }

    @Test
    void aRequestTooLongIsAnsweredAndStopsNothing() {
        assertThat(ask("say", "x".repeat(Request.LIMIT_BYTES))).isEqualTo(new Reply(Reply.State.ENDED, 2));
        assertThat(printed.toString()).contains("too long");
        assertThat(begun).isEmpty();
        assertThat(ask("say").exitCode()).isEqualTo(1);
    }

    @Test
    void aLineThatDoesNotEndIsAnsweredAndStopsNothing() throws IOException {
        try (Lines lines = new Lines(connect())) {
            lines.write("x".repeat(Request.LIMIT_BYTES));
            assertThat(lines.read(Answer.LIMIT_BYTES).orElseThrow()).contains("did not understand");
        }
        try (SocketChannel channel = connect()) {
            ByteBuffer endless = ByteBuffer.allocate(Request.LIMIT_BYTES + 1);
            while (endless.hasRemaining()) {
                channel.write(endless);
            }
            assertThat(new Lines(channel).read(Answer.LIMIT_BYTES).orElseThrow())
                    .contains("too long");
        }
        assertThat(ask("say").exitCode()).isEqualTo(1);
    }

    @Test
    void whoAsksNothingIsGivenUp() throws IOException {
        restart(new Server.Patience(1, LONG_MS, LONG_MS));
        try (Lines lines = new Lines(connect())) {
            assertThat(lines.read(Answer.LIMIT_BYTES)).isEmpty();
        }
    }

    @Test
    void moreThanAPersonAsksIsForLater() throws Exception {
        List<SocketChannel> silent = new ArrayList<>();
        for (int i = 0; i < Server.MOST_CONNECTIONS; i++) {
            silent.add(connect());
        }
        assertThat(ask("say").state()).isEqualTo(Reply.State.LATER);
        for (SocketChannel channel : silent) {
            channel.close();
        }
    }

    @Test
    void anotherUserIsNotAnswered() throws IOException {
        server.close();
        Peer another = new Peer(
                FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("54321"));
        server = Server.start(places(), new Served(engine, this::command, Optional.empty()), another, PATIENT)
                .orElseThrow();

        assertThat(ask("say").state()).isEqualTo(Reply.State.NOBODY);
        assertThat(begun).isEmpty();
    }

    @Test
    void theJobOfWhoGoesAwayIsCancelledAndTheWindowSawIt() throws Exception {
        server.close();
        BlockingQueue<Job<?>> followed = new LinkedBlockingQueue<>();
        server = start(PATIENT, Optional.of(window(followed)));
        SocketChannel channel = connect();
        new Lines(channel)
                .write(Request.run(List.of("job"), Locale.ENGLISH, false).line());
        Job<?> started = job.get();
        assertThat(followed.take()).isSameAs(started);
        assertThat(started.proceed()).isTrue();

        channel.close();

        awaitCancelled(started);
    }

    private static void awaitCancelled(Job<?> job) {
        while (job.proceed()) {
            Thread.onSpinWait();
        }
    }

    private RunningWindow window(BlockingQueue<Job<?>> followed) {
        return new RunningWindow() {
            @Override
            public void show(List<Path> folders) {
                shown.addAll(folders);
            }

            @Override
            public void follow(Job<?> started) {
                followed.add(started);
            }
        };
    }

    @Test
    void theWindowIsShown() throws IOException {
        server.close();
        server = start(PATIENT, Optional.of(window(new LinkedBlockingQueue<>())));

        assertThat(ask(Request.show(List.of(temp)))).isEqualTo(new Reply(Reply.State.ENDED, 0));
        assertThat(shown).containsExactly(temp);
    }

    @Test
    void whatWasBegunIsFinishedBeforeTheLibraryIsClosedAndWhatWasNotIsLeftToWhoAsked() throws Exception {
        Future<Reply> waiting = asking("wait");
        SocketChannel silent = connect();
        assertThat(ask("say").exitCode()).isEqualTo(1); // so the one before was accepted

        Future<?> closing = threads.submit(server::close);
        assertThat(new Lines(silent).read(Answer.LIMIT_BYTES)).isEmpty();
        assertThat(closing.isDone()).isFalse();
        free.countDown();

        closing.get();
        assertThat(waiting.get()).isEqualTo(new Reply(Reply.State.ENDED, 0));
    }

    @Test
    void closingCancelsTheJobsThatOthersWaitFor() throws Exception {
        Future<Reply> waiting = asking("job");
        Future<?> closing = threads.submit(server::close);
        awaitCancelled(job.get());
        free.countDown();
        closing.get();
        assertThat(waiting.get().state()).isEqualTo(Reply.State.ENDED);
    }

    @Test
    void aJobThatDoesNotStopIsLeftAndActsMeanwhileAreFinishedAndAnswered() throws Exception {
        restart(IMPATIENT);
        Future<Reply> acting = asking("wait");
        Future<Reply> afterJob = asking("act-after-job");
        Future<Reply> working = asking("job");

        Future<?> closing = threads.submit(server::close);
        assertThat(working.get().state()).isEqualTo(Reply.State.LOST);
        assertThat(acting.isDone()).isFalse();
        assertThat(afterJob.isDone()).isFalse();
        assertThat(closing.isDone()).isFalse();
        free.countDown();

        closing.get();
        assertThat(acting.get()).isEqualTo(new Reply(Reply.State.ENDED, 0));
        assertThat(afterJob.get()).isEqualTo(new Reply(Reply.State.ENDED, 0));
    }

    @Test
    void closingEndsAlsoWhereAJobNeverDoes() throws Exception {
        restart(IMPATIENT);
        Future<Reply> working = asking("job");

        server.close();

        assertThat(working.get().state()).isEqualTo(Reply.State.LOST);
    }

    @Test
    void anActOfWhoDoesNotReadIsFinishedAndClosingEnds() throws Exception {
        restart(IMPATIENT);
        try (SocketChannel deaf = connect()) {
            new Lines(deaf)
                    .write(Request.run(List.of("much"), Locale.ENGLISH, false).line());
            assertThat(begun.take()).isEqualTo("much");

            server.close();

            assertThat(begun.poll()).isEqualTo("printed");
        }
    }

    @Test
    void whoComesInTheInstantOfClosingAsksAgain() throws Exception {
        server.close();
        Served served = new Served(engine, this::command, Optional.empty());
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        Executor closed = task -> {
            throw new RejectedExecutionException();
        };
        SocketFile file = places().inLibrary();
        try (var channel = file.bind()) {
            Future<Reply> asking = threads.submit(() -> ask("say"));
            new Connection(channel.accept(), served, Peer.ofThisUser()).run(timer, LONG_MS, closed);
            assertThat(asking.get().state()).isEqualTo(Reply.State.NOBODY);

            timer.shutdownNow();
            asking = threads.submit(() -> ask("say"));
            new Connection(channel.accept(), served, Peer.ofThisUser()).run(timer, LONG_MS, threads);
            assertThat(asking.get().state()).isEqualTo(Reply.State.NOBODY);
        }
        file.remove();
        assertThat(begun).isEmpty();
    }

    @Test
    void aProcessThatEndsInTheMiddleLosesWhatItWasDoing() throws Exception {
        server.close();
        SocketFile file = places().inLibrary();
        try (var channel = file.bind()) {
            Future<Reply> asking = threads.submit(() -> ask("say"));
            Lines lines = new Lines(channel.accept());
            lines.read(Request.LIMIT_BYTES);
            lines.write(Answer.taken().line());
            lines.close();
            assertThat(asking.get().state()).isEqualTo(Reply.State.LOST);

            asking = threads.submit(() -> ask("say"));
            channel.accept().close();
            assertThat(asking.get().state()).isEqualTo(Reply.State.NOBODY);
        }
        file.remove();
    }

    @Test
    void aWindowThatIsHeldUpIsNotWaitedForForEver() throws IOException {
        server.close();
        SocketFile file = places().inLibrary();
        try (var channel = file.bind()) {
            assertThat(channel.isOpen()).isTrue();
            CountDownLatch stay = new CountDownLatch(1);
            Caller hasty = new Caller(new Listener(), stay, 1);
            assertThat(hasty.ask(places(), Request.show(List.of(temp))).state()).isEqualTo(Reply.State.NOBODY);

            List<SocketChannel> waiting = fill(file);
            assertThat(hasty.ask(places(), Request.show(List.of(temp))).state()).isEqualTo(Reply.State.NOBODY);
            for (SocketChannel one : waiting) {
                one.close();
            }
        }
        file.remove();
    }

    /** So that whoever comes next waits to be let in, or is refused where the system does that. */
    private static List<SocketChannel> fill(SocketFile file) throws IOException {
        List<SocketChannel> waiting = new ArrayList<>();
        boolean room = true;
        while (room) {
            SocketChannel next = SocketChannel.open(StandardProtocolFamily.UNIX);
            waiting.add(next);
            next.configureBlocking(false);
            try {
                room = next.connect(UnixDomainSocketAddress.of(file.path()));
            } catch (IOException e) {
                room = false;
            }
        }
        return waiting;
    }

    @Test
    void whoLeavesWaitsForNoWindow() throws IOException {
        server.close();
        SocketFile file = places().inLibrary();
        try (var channel = file.bind()) {
            assertThat(channel.isOpen()).isTrue();
            CountDownLatch leaving = new CountDownLatch(1);
            leaving.countDown();
            assertThat(new Caller(new Listener(), leaving, Long.MAX_VALUE)
                            .ask(places(), Request.show(List.of(temp)))
                            .state())
                    .isEqualTo(Reply.State.NOBODY);
        }
        file.remove();
    }

    @Test
    void whereTheLibraryCanHoldNoSocketOneLiesElsewhere() throws IOException {
        server.close();
        Files.writeString(places().inLibrary().path(), "somebody's notes");
        server = start(PATIENT, Optional.empty());

        assertThat(server.path().getParent()).isEqualTo(temp.resolve("run"));
        assertThat(ask("say").exitCode()).isEqualTo(1);
    }

    @Test
    void whereThereCanBeNoSocketNobodyIsServed() throws IOException {
        server.close();
        Files.writeString(places().inLibrary().path(), "somebody's notes");
        Files.writeString(temp.resolve("run"), "a file");

        assertThat(Server.start(places(), new Served(engine, this::command, Optional.empty()), PATIENT))
                .isEmpty();
    }
}
