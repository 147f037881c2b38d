package org.kith.app.cli.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs that decode pictures as well, and how each is asked to. */
enum OtherDecoder {
    /** libvips: every pixel is decoded for their mean, and nothing encoded. */
    VIPS("libvips", "vips") {

        @Override
        List<String> full(Path program, Path picture) {
            return List.of(program.toString(), "avg", picture.toString());
        }

        @Override
        List<String> reduced(Path program, Path picture, int longestPx) {
            return List.of(
                    program.resolveSibling(sibling(program, "vipsthumbnail")).toString(),
                    picture.toString(),
                    "--size",
                    atMost(longestPx),
                    "-o",
                    picture.resolveSibling("made.v").toString()); // pixels as they are: nothing is encoded
        }
    },
    /** ImageMagick, of which version 6 calls its program otherwise; Windows has another one of that name. */
    MAGICK("ImageMagick", "ImageMagick") {

        @Override
        List<String> full(Path program, Path picture) {
            return List.of(program.toString(), firstOf(picture), "null:");
        }

        @Override
        List<String> reduced(Path program, Path picture, int longestPx) {
            return List.of(
                    program.toString(),
                    "-define",
                    "jpeg:size=" + longestPx + "x" + longestPx,
                    firstOf(picture),
                    "-thumbnail",
                    atMost(longestPx),
                    "null:");
        }

        /** Else it decodes all of several. */
        private static String firstOf(Path picture) {
            return picture + "[0]";
        }
    };

    private final String label;
    private final String word;

    OtherDecoder(String label, String word) {
        this.label = label;
        this.word = word;
    }

    /** As people write it. */
    String label() {
        return label;
    }

    /** Stands in what it says of its version. */
    String word() {
        return word;
    }

    /** Names of its program. */
    List<String> programs() {
        return this == VIPS ? List.of("vips") : List.of("magick", "convert");
    }

    /** Says its version. */
    static List<String> version(Path program) {
        return List.of(program.toString(), "--version");
    }

    /** Decodes all pixels of the first picture of a file. */
    abstract List<String> full(Path program, Path picture);

    /** Decodes it no longer than that. */
    abstract List<String> reduced(Path program, Path picture, int longestPx);

    private static String atMost(int longestPx) {
        return longestPx + "x" + longestPx + ">";
    }

    private static String sibling(Path program, String name) {
        String ending = Stream.of(program.getFileName().toString())
                .filter(file -> file.contains("."))
                .map(file -> file.substring(file.lastIndexOf('.')))
                .findFirst()
                .orElse("");
        return name + ending;
    }
}
