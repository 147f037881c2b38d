package org.kith.app.cli;

import java.io.OutputStream;
import java.util.OptionalInt;
import org.kith.app.cli.base.CommandContext;
import org.kith.app.cli.base.PeopleWriter;
import org.kith.app.running.Commands;
import org.kith.app.running.Loan;
import org.kith.app.running.Request;
import org.kith.app.text.Text;
import picocli.CommandLine;

/** The command line for other processes; loaded as a service by who has the library open. */
public final class ServedCommands implements Commands {

    @Override
    public OptionalInt run(Request request, Loan loan, OutputStream out, OutputStream err) {
        PeopleWriter printed = PeopleWriter.on(out);
        PeopleWriter errors = PeopleWriter.on(err);
        Text text = new Text(request.locale());
        NoWindow window = new NoWindow();
        CommandContext context = new CommandContext(window, text, new LentLibrary(loan, request));
        Admission admission = new Admission(loan, text);
        CommandLine line = Kith.commandLine(printed, errors, window, context).setExecutionStrategy(admission);
        int exitCode = line.execute(request.words().toArray(String[]::new));
        printed.flush();
        errors.flush();
        return admission.isPutOff() ? OptionalInt.empty() : OptionalInt.of(exitCode);
    }
}
