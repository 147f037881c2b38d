package org.kith.app.cli.base;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.LibraryFolder;
import org.kith.app.platform.WindowBench;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.model.EngineEvent;
import org.kith.engine.model.Installation;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command works with: which library, and the program around it. Its options stand before and behind each command. */
public final class CommandContext {

    @Option(names = "--library", paramLabel = "DIR", scope = ScopeType.INHERIT, descriptionKey = "kith.option.library")
    private @Nullable Path library;

    @Option(names = "--debug", scope = ScopeType.INHERIT, descriptionKey = "kith.option.debug")
    private boolean debug;

    private final AtomicBoolean damaged = new AtomicBoolean();
    private final WindowBench windowBench;
    private final Text text;
    private final CommandHost host;

    /**
     * For one start of the program.
     *
     * @param windowBench measures the window, of which commands know nothing else
     * @param text in which commands speak
     * @param host where they run
     */
    public CommandContext(WindowBench windowBench, Text text, CommandHost host) {
        this.windowBench = windowBench;
        this.text = text;
        this.host = host;
    }

    /** Where it runs. */
    CommandHost host() {
        return host;
    }

    /** Whether its user sees a line anew that is written anew. */
    public boolean isTerminal() {
        return host.isTerminal();
    }

    /** Of the command line as a whole. */
    public Converters converters() {
        return new Converters(text, host);
    }

    /** What commands say, in the user's language. */
    public Text text() {
        return text;
    }

    /** Absolute. */
    public Path library() {
        return host.library()
                .orElseGet(() -> library == null ? LibraryFolder.byDefault() : library)
                .toAbsolutePath()
                .normalize();
    }

    /** Empty where none was named: then a command that does not need the user's own takes another. */
    public Optional<Path> namedLibrary() {
        return library == null ? Optional.empty() : Optional.of(library());
    }

    /** Where the program's own files are. */
    public Installation installation() {
        return Installation.fromSystemProperties();
    }

    /** The library that a command writes to: if it is damaged, that is said when the command has ended. */
    public Engine watched(Engine engine) {
        engine.subscribe(event -> {
            if (event instanceof EngineEvent.LibraryDamaged) {
                damaged.set(true);
            }
        });
        return engine;
    }

    /** Says so, if it is known by now. */
    public void tellOfDamage(PrintWriter err) {
        if (damaged.getAndSet(false)) {
            err.println(text.get("cli.damaged", library()));
            err.flush();
        }
    }

    public WindowBench windowBench() {
        return windowBench;
    }

    /** Whether the user wants to see where a failure of the program itself comes from. */
    public boolean debug() {
        return debug;
    }
}
