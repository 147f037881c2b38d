package org.kith.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.kith.app.cli.base.CommandHost;
import org.kith.app.running.Loan;
import org.kith.app.running.Request;
import org.kith.engine.job.Job;

/** A command of another process in this one, with the library that is open here. */
final class LentLibrary implements CommandHost {

    private final Loan loan;
    private final Request request;

    LentLibrary(Loan loan, Request request) {
        this.loan = loan;
        this.request = request;
    }

    @Override
    public boolean isLent() {
        return true;
    }

    /** What the words mean may differ from process to process: whoever asks here means this one. */
    @Override
    public Optional<Path> library() {
        return Optional.of(loan.engine().folder());
    }

    @Override
    public Path path(Path named) {
        return request.path(named);
    }

    @Override
    public boolean isTerminal() {
        return request.terminal();
    }

    @Override
    public <T, X extends Exception> T write(Opening opening, Work<T, X> work) throws X {
        return work.on(loan.engine());
    }

    @Override
    public void waitingFor(Job<?> job) {
        loan.waitingFor(job);
    }
}
