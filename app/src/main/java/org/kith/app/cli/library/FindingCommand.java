package org.kith.app.cli.library;

import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.store.row.PeopleOverview;

/** A command that brings photos into the library, and tells who was found. */
abstract class FindingCommand extends WritingCommand {

    /** The last line: how many faces there are more, and who is in the library; or that the end was not waited for. */
    final void tellFound(boolean cancelled, int faces, PeopleOverview people) {
        if (cancelled) {
            tell("cli.index.stopped");
        } else {
            long named = people.people().stream()
                    .filter(person -> person.person().name() != null)
                    .count();
            tell(
                    "cli.index.found",
                    counted(faces, "new-face"),
                    named,
                    people.people().size() - named + people.unnamed().size());
        }
        out().flush();
    }
}
