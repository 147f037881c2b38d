package org.kith.app.cli.share;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.text.Text;
import org.kith.app.text.Visible;
import picocli.CommandLine.Option;

/** The passphrase of a share: typed where nobody sees it, or in a file; never a word of the command line, which others at the computer see. */
final class PassphraseOption {

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "kith.share.passphrase")
    private @Nullable Path file;

    @SuppressWarnings("SystemConsoleNull") // it is null in Java 17 where nobody can type
    char[] read(Text text) {
        if (file != null) {
            try {
                return Files.readString(file).strip().toCharArray();
            } catch (IOException e) {
                throw new CommandException(e, "cli.fault.no-passphrase-file", Visible.name(file));
            }
        }
        @Nullable Console console = System.console();
        char @Nullable [] typed =
                console == null ? null : console.readPassword("%s ", text.get("cli.share.passphrase"));
        if (typed == null) {
            throw new CommandException("cli.fault.no-passphrase");
        }
        return typed;
    }
}
