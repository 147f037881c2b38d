package org.kith.engine.courtesy;

import com.sun.jna.Library;
import com.sun.jna.Native;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets threads compute only where other programs leave a processor to them. Thread-safe. */
public final class LowPriority {

    /**
     * Against a program that computes all the time a thread gets 3 % of a processor, and is heard again in a tenth of a second. With
     * 10 it gets 10 %, with 19 1.5 %, and who waits for what it holds waits twice as long.
     */
    static final int NICENESS = 15;

    private static final Logger LOG = LoggerFactory.getLogger(LowPriority.class);

    private LowPriority() {}

    /** As the C library of Linux has it. */
    interface C extends Library {

        /** For one thread, {@code PRIO_PROCESS}. */
        int A_THREAD = 0;

        /** Whose number is 0: the calling one. */
        int THIS = 0;

        int setpriority(int which, int who, int niceness);

        int getpriority(int which, int who);
    }

    /**
     * For the calling thread from now on, and for those it starts. Java does this itself but on Linux, where it asks for rights that
     * nobody needs to be modest. Where it cannot be done, the thread works as others do.
     */
    @SuppressWarnings("ThreadPriorityCheck") // it is all that this is about
    public static void ofThisThread() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (System.getProperty("os.name").equals("Linux")) {
            try {
                int unused = c().setpriority(C.A_THREAD, C.THIS, NICENESS);
            } catch (LinkageError e) {
                LOG.warn("Kith works beside other programs, not after them", e);
            }
        }
    }

    static C c() {
        return Native.load(C.class);
    }
}
