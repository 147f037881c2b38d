package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.index.ActProcess.ActOfUser;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.store.row.Problem;

/**
 * Files of every format, damaged at random: none ends the program, none holds it up, none makes it fail or take more memory than it
 * may. Decoders are the real ones, in a process of its own.
 */
class DamagedPhotosTest {

    /** What the program may hold beside what it was told: Java itself, natives, caches. */
    private static final long BESIDE_MB = 300;

    @TempDir
    private Path temp;

    @Test
    void fiveHundred() throws Exception {
        index(500, 20261129, 2);
    }

    @Test
    @Tag("nightly")
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void tenThousand() throws Exception {
        index(10_000, Long.getLong("kith.seed", System.nanoTime()), 40);
    }

    private void index(int files, long seed, int minutes) throws Exception {
        Map<String, byte[]> sound = sound();
        Path folder = Files.createDirectories(temp.resolve("photos"));
        Random random = new Random(seed);
        List<Map.Entry<String, byte[]>> all = List.copyOf(sound.entrySet());
        for (int i = 0; i < files; i++) {
            Map.Entry<String, byte[]> one = all.get(i % all.size());
            Files.write(folder.resolve(i + "-" + one.getKey()), damage(one.getValue(), random));
        }
        Path library = temp.resolve("library");
        ActRun run = ActRun.of(List.of(), library, ActOfUser.INDEX, folder, minutes);
        assertThat(run.isAcknowledged()).as("seed %d: %s", seed, run).isTrue();
        run.peakMb().ifPresent(peak -> assertThat(peak)
                .as("megabytes, seed %d", seed)
                .isLessThanOrEqualTo(EngineConfig.defaultMemoryMb() + BESIDE_MB));
        try (Engine engine = ActProcess.open(library)) {
            List<Problem> problems = engine.gallery().problems();
            assertThat(problems)
                    .as("a fault of the program, seed %d", seed)
                    .noneMatch(problem -> problem.problem().kind() == PhotoProblem.Kind.INTERNAL);
            long partly = problems.stream()
                    .filter(problem -> problem.problem().partial())
                    .count();
            long unread = problems.size() - partly;
            List<PhotoRow> read = engine.gallery().photos();
            System.out.printf(
                    "%d damaged files, seed %d: %d read, %d of these in part, %d told as unreadable, %s MB at most%n",
                    files, seed, read.size(), partly, unread, run.peakMb());
            Set<Path> known = read.stream().map(PhotoRow::path).collect(Collectors.toSet());
            problems.forEach(problem -> known.add(problem.path()));
            assertThat(ActRun.files(folder.toRealPath()))
                    .as("every file is a photo or told, seed %d", seed)
                    .filteredOn(file -> !known.contains(file))
                    .isEmpty();
        }
    }

    /** A small one of each format and kind, by its name. */
    private static Map<String, byte[]> sound() throws IOException {
        Map<String, byte[]> sound = new TreeMap<>();
        BufferedImage picture = ImageIO.read(
                Path.of(System.getProperty("kith.photos"), "rocket.jpg").toFile());
        BufferedImage small = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(picture, 0, 0, 320, 240, null);
        for (String format : List.of("jpg", "png", "gif", "bmp", "tif")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            assertThat(ImageIO.write(small, format, bytes)).as(format).isTrue();
            sound.put("made." + format, bytes.toByteArray());
        }
        for (Path folder : List.of(
                Path.of("src/test/resources/org/kith/engine/image"),
                Path.of("src/test/resources/org/kith/engine/image/videos"),
                Path.of(System.getProperty("kith.photos")))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(f -> !f.toString().matches(".*\\.(md|sh)"))
                        .sorted()
                        .toList()) {
                    sound.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return sound;
    }

    private static byte[] damage(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        int at = random.nextBoolean() ? random.nextInt(Math.min(bytes.length, 512)) : random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(64), bytes.length - at);
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> Arrays.fill(bytes, at, at + length, (byte) 0);
            case 2 -> Arrays.fill(bytes, at, at + length, (byte) 0xff);
            case 3 -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, at, length);
            }
            case 4 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 5 -> { // something is missing
                System.arraycopy(sound, at + length, bytes, at, sound.length - at - length);
                return Arrays.copyOf(bytes, sound.length - length);
            }
            default -> { // something is there twice
                byte[] longer = Arrays.copyOf(sound, sound.length + length);
                System.arraycopy(sound, at, longer, at + length, sound.length - at);
                return longer;
            }
        }
        return bytes;
    }
}
