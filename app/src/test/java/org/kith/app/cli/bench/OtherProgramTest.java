package org.kith.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.base.CommandException;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.bench.DecodeTrial;
import org.kith.engine.model.Installation;

/** Other programs than Kith, played by scripts; never how long they took. */
@DisabledOnOs(OS.WINDOWS)
class OtherProgramTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    @TempDir
    private Path folder;

    private Path programs;
    private Path scratch;
    private Path calls;

    @BeforeEach
    void makeFolders() throws IOException {
        programs = Files.createDirectory(folder.resolve("programs"));
        scratch = Files.createDirectory(folder.resolve("scratch"));
        calls = folder.resolve("calls");
    }

    /** Writes down what it is asked. */
    private void program(String name, String version, String more) throws IOException {
        Path script = programs.resolve(name);
        Files.writeString(script, """
                #!/bin/sh
                [ "$1" = --version ] && echo "%s" && exit 0
                echo "%s $* $VIPS_CONCURRENCY" >> "%s"
                %s
                """.formatted(version, name, calls, more));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private OtherProgram find(OtherDecoder decoder) throws IOException, InterruptedException {
        return OtherProgram.find(decoder, List.of(folder, programs), scratch, 2048);
    }

    @Test
    void takesTurnsWithAPictureOfOnePixel() throws Exception {
        program("vips", "vips-8.14.1", "");
        program("vipsthumbnail", "vips-8.14.1", "");
        OtherProgram vips = find(OtherDecoder.VIPS);

        OtherProgram.Turns turns = vips.on(PHOTOS.resolve("obama.jpg"));
        turns.take();

        assertThat(vips.name()).isEqualTo("libvips 8.14.1");
        assertThat(turns.fullMs()).isPresent();
        assertThat(turns.reducedMs()).isPresent();
        assertThat(Files.readString(calls).replace(scratch + "/", "")).isEqualTo("""
                vipsthumbnail one-pixel.ppm --size 2048x2048> -o made.v 1
                vipsthumbnail picture.jpg --size 2048x2048> -o made.v 1
                vips avg one-pixel.ppm 1
                vips avg picture.jpg 1
                """);
    }

    @Test
    void whatCallsItselfConvertNeedNotBeImageMagick() throws Exception {
        program("convert", "Converts a FAT volume to NTFS.", "");

        assertThatThrownBy(() -> find(OtherDecoder.MAGICK))
                .isInstanceOfSatisfying(
                        CommandException.class, missing -> assertThat(missing.say(new Text(Locale.ENGLISH)))
                                .startsWith("ImageMagick is not installed")
                                .contains("magick, convert"));
    }

    @Test
    void aLineForEachFolderSaysWhatTheOtherOneCannotRead() throws Exception {
        program("magick", "Version: ImageMagick 7.1.1-29 Q16", "case \"$*\" in *.png*) exit 1;; esac");
        for (String name : List.of("obama.jpg", "astronaut.png", "coffee.png")) {
            Path kind = folder.resolve(name.startsWith("coffee") ? "other" : "drawings");
            Files.createDirectories(kind);
            Files.copy(PHOTOS.resolve(name), kind.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        DecodeTrial decoding =
                Engine.workshop(Installation.fromSystemProperties()).bench().decoding();
        DecodeComparison comparison = new DecodeComparison(decoding, 1, true, List.of(find(OtherDecoder.MAGICK)));
        for (String file : List.of("drawings/obama.jpg", "drawings/astronaut.png", "other/coffee.png", "calls")) {
            comparison.measure(folder.resolve(file));
        }

        List<DecodeFigures> figures = comparison.figures();

        assertThat(comparison.unreadable()).isEqualTo(1);
        assertThat(figures).extracting(DecodeFigures::kind).containsExactly("drawings", "drawings", "other");
        assertThat(figures)
                .flatExtracting(DecodeFigures::against)
                .extracting(DecodeFigures.Against::notRead)
                .containsExactly(1, 0, 1);
        assertThat(new DecodeTable(new Text(Locale.ENGLISH)).of(figures))
                .contains("ImageMagick 7.1.1-29 full")
                .contains("not read");
    }

    @Test
    void theRatioIsThatOfPhotosWhichBothRead() {
        DecodeFigures.Pair pair = DecodeFigures.Pair.of(
                List.of(new double[] {30, 10}, new double[] {40, 20}, new double[] {10, 40}).stream());

        assertThat(pair).isEqualTo(new DecodeFigures.Pair(20, 2.0));
    }

    @Test
    void whatIsNotToldFromAStartHasNoRatio() {
        assertThat(DecodeFigures.Pair.of(List.of(new double[] {30, 0.5}).stream()))
                .isEqualTo(new DecodeFigures.Pair(0.5, null));
    }
}
