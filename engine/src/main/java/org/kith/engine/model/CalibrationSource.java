package org.kith.engine.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What it was found out from what the distances of a model mean.
 *
 * @param faces that were compared; 0 where none were
 * @param detail the folder they were in, or what an earlier version said; else empty
 */
public record CalibrationSource(Kind kind, int faces, String detail) {

    /** It is the model that every threshold was measured with. */
    public static final CalibrationSource BUNDLED = new CalibrationSource(Kind.BUNDLED, 0, "");

    /** Where the faces came from. */
    public enum Kind implements Coded {
        BUNDLED("bundled"),
        /** Faces of which the user said who they are. */
        VERDICTS("verdicts"),
        /** The same, each compared when it was not learned from. */
        HELD_OUT_VERDICTS("held_out_verdicts"),
        /** A folder with a folder a person. */
        FOLDER("folder"),
        /** A sentence of a version that kept sentences. */
        OTHER("other");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public static CalibrationSource ofVerdicts(int faces) {
        return new CalibrationSource(Kind.VERDICTS, faces, "");
    }

    public static CalibrationSource ofHeldOutVerdicts(int faces) {
        return new CalibrationSource(Kind.HELD_OUT_VERDICTS, faces, "");
    }

    public static CalibrationSource ofFolder(int faces, Path folder) {
        return new CalibrationSource(Kind.FOLDER, faces, folder.toString());
    }

    private static CalibrationSource other(String sentence) {
        return new CalibrationSource(Kind.OTHER, 0, sentence);
    }

    /**
     * The code with its arguments, a blank between two: {@code bundled}, {@code verdicts 312}, {@code held_out_verdicts 312},
     * {@code folder 40 /home/ann/faces}, {@code other SENTENCE}. The last argument may hold blanks.
     */
    public String text() {
        return switch (kind) {
            case BUNDLED -> kind.code();
            case VERDICTS, HELD_OUT_VERDICTS -> kind.code() + " " + faces;
            case FOLDER -> kind.code() + " " + faces + " " + detail;
            case OTHER -> kind.code() + " " + detail;
        };
    }

    /** Of {@link #text()}; whatever does not read so, as what earlier versions kept, is a sentence. */
    public static CalibrationSource parse(String text) {
        String[] words = text.split(" ", 2);
        String rest = words.length == 1 ? "" : words[1];
        return switch (kind(words[0]).orElse(Kind.OTHER)) {
            case BUNDLED -> rest.isEmpty() ? BUNDLED : other(text);
            case VERDICTS -> isCount(rest) ? ofVerdicts(Integer.parseInt(rest)) : other(text);
            case HELD_OUT_VERDICTS -> isCount(rest) ? ofHeldOutVerdicts(Integer.parseInt(rest)) : other(text);
            case FOLDER -> folder(rest).orElseGet(() -> other(text));
            case OTHER -> other(words[0].equals(Kind.OTHER.code()) ? rest : text);
        };
    }

    private static Optional<Kind> kind(String code) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    private static boolean isCount(String word) {
        return word.matches("\\d{1,9}");
    }

    private static Optional<CalibrationSource> folder(String arguments) {
        String[] words = arguments.split(" ", 2);
        return words.length == 2 && isCount(words[0])
                ? Optional.of(new CalibrationSource(Kind.FOLDER, Integer.parseInt(words[0]), words[1]))
                : Optional.empty();
    }
}
