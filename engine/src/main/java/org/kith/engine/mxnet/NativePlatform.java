package org.kith.engine.mxnet;

import java.util.Locale;

/**
 * The computer as native libraries distinguish it.
 *
 * @param os as in {@code os.name}
 * @param architecture as in {@code os.arch}
 */
record NativePlatform(String os, String architecture) {

    static NativePlatform current() {
        return new NativePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Whether MXNet 1.9 was built for it, so that Kith can bring it: Linux, Windows and macOS, on x86-64. */
    boolean hasMxnet() {
        String name = os.toLowerCase(Locale.ROOT);
        boolean built = name.startsWith("linux") || name.startsWith("windows") || name.startsWith("mac");
        return built && (architecture.equals("amd64") || architecture.equals("x86_64"));
    }

    @Override
    public String toString() {
        return os + " on " + architecture;
    }
}
