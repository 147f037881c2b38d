package org.kith.app.cli.base;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands that picocli asks for, and gives them what they work with. */
public final class CommandFactory implements IFactory {

    private final CommandContext context;

    public CommandFactory(CommandContext context) {
        this.context = context;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        K made = CommandLine.defaultFactory().create(type);
        if (made instanceof KithCommand command) {
            command.workWith(context);
        }
        return made;
    }
}
