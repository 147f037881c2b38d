package org.kith.app.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.cli.base.Names;
import org.kith.app.running.Loan;
import org.kith.app.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Which commands of other processes are run here. Work that takes long is, in a window only: a command would have to outlive its
 * own end for it.
 */
final class Admission implements IExecutionStrategy {

    /** They say how the library is opened, which it is already. */
    private static final Set<String> OF_OPENING = Set.of("--device", "--memory", "--threads");

    private final Loan loan;
    private final Text text;
    private boolean putOff;

    Admission(Loan loan, Text text) {
        this.loan = loan;
        this.text = text;
    }

    /** Whether the command was not run, and may be once the library is free. */
    boolean isPutOff() {
        return putOff;
    }

    @Override
    public int execute(ParseResult words) {
        List<CommandLine> commands = words.asCommandLineList();
        CommandLine command = commands.get(commands.size() - 1);
        LibraryUse use = command.getCommand() instanceof KithCommand known ? known.use() : LibraryUse.LOOKS;
        boolean admitted = use == LibraryUse.ACTS || (use == LibraryUse.WORKS && loan.isOfWindow());
        if (admitted) {
            tellOfOptions(command);
            return new RunLast().execute(words);
        }
        if (use != LibraryUse.LOOKS && !loan.isOfWindow()) {
            putOff = true;
            return ExitCode.NOT_DONE;
        }
        String name = command.getCommandSpec().qualifiedName();
        throw new ExecutionException(command, name, new CommandException("cli.running." + Names.key(use), name));
    }

    private void tellOfOptions(CommandLine command) {
        Set<String> given = new TreeSet<>();
        command.getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(OF_OPENING::contains)
                .forEach(given::add);
        if (!given.isEmpty()) {
            command.getErr().println("kith: " + text.get("cli.running.options", String.join(", ", given)));
            command.getErr().flush();
        }
    }
}
