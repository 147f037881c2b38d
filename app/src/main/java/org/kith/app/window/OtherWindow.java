package org.kith.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.kith.app.running.Caller;
import org.kith.app.running.Reply;
import org.kith.app.running.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window of another process over a library, if there is one.
 *
 * @param library its folder
 */
record OtherWindow(Path library) {

    private static final Logger LOG = LoggerFactory.getLogger(OtherWindow.class);

    /**
     * Brings it to the front, and adds folders there.
     *
     * @param leaving when it is down, the other one is not waited for any more
     * @return false if there is none that answers
     */
    boolean show(List<Path> folders, CountDownLatch leaving) {
        Reply reply = new Caller(new Logged(), leaving).ask(library, Request.show(folders));
        return reply.state() == Reply.State.ENDED && reply.exitCode() == 0;
    }

    /** The same, with all the patience there is. */
    boolean show(List<Path> folders) {
        return show(folders, new CountDownLatch(1));
    }

    /** A window prints nothing when it is shown, unless it does not know what is wanted. */
    private static final class Logged implements Caller.Listener {

        @Override
        public void taken() {}

        @Override
        public void printed(String text) {}

        @Override
        public void printedAsError(String text) {
            LOG.warn(text);
        }
    }
}
