package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.index.ActProcess.ActOfUser;

/**
 * Acts of the user on a disk that is full, or becomes so at any stage of them: what was acknowledged is there, all else is refused as a
 * full disk is, reading works, and the same act works when there is room again. A small disk in memory is mounted for it; where that is
 * not permitted nothing is tested.
 */
class FullDiskActsTest {

    private static final int DISK_KB = 12 * 1024;

    /** What is left on the disk before the act. */
    private static final List<Integer> FREE_KB =
            List.of(0, 4, 8, 16, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1280, 1536, 2048, 3072, 4096);

    @TempDir
    private Path temp;

    private boolean mounted;

    private Path disk() {
        return temp.resolve("disk");
    }

    private Path filler() {
        return disk().resolve("filler");
    }

    private void mount() throws IOException, InterruptedException {
        Files.createDirectories(disk());
        mounted = does("mount", "-t", "tmpfs", "-o", "size=" + DISK_KB + "k", "tmpfs", disk().toString());
        assumeTrue(mounted, "no disk can be mounted here, so none can be full");
    }

    private static boolean does(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @AfterEach
    void unmount() throws InterruptedException {
        if (mounted) {
            assertThat(does("umount", disk().toString())).isTrue();
        }
    }

    /** All but so much. */
    private void fillUpTo(int freeKb) throws IOException {
        long bytes = Files.getFileStore(disk()).getUsableSpace() - freeKb * 1024L;
        byte[] kilobyte = new byte[1024];
        try (OutputStream out = Files.newOutputStream(filler())) {
            for (long written = 0; written < bytes; written += kilobyte.length) {
                out.write(kilobyte);
            }
        }
    }

    @Test
    void namingAndForgetting() throws Exception {
        mount();
        act(EnumSet.of(ActOfUser.NAME, ActOfUser.FORGET), List.of(0, 4096));
    }

    @Test
    @Tag("nightly")
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void everyActAtEveryStage() throws Exception {
        mount();
        act(EnumSet.complementOf(EnumSet.of(ActOfUser.LOOK, ActOfUser.MIGRATE)), FREE_KB);
    }

    /** A backup is no library that could not be written: it asks for room first. */
    private static boolean isRefusedAsFull(ActRun run) {
        return run.isRefused("DISK_FULL") || run.isRefused("OTHER There is too little room");
    }

    private void act(Set<ActOfUser> acts, List<Integer> freeKb) throws Exception {
        Path photos = temp.resolve("photos");
        Path library = temp.resolve("library");
        Path archive = temp.resolve("archive.kith");
        ActProcess.fill(library, photos);
        Path more = temp.resolve("more");
        for (int i = 0; i < 6; i++) {
            PaintedPhoto.write(more.resolve(i + ".png"), i % 5, 7);
        }
        try (Engine engine = ActProcess.open(library)) {
            engine.exchange().exportTo(archive);
            engine.people()
                    .hide(engine.people().person(ActProcess.NAMES.get(0)))
                    .join();
        }
        int refused = 0;
        int acknowledged = 0;
        for (ActOfUser act : acts) {
            Path file = act == ActOfUser.INDEX ? more : archive;
            Path undisturbed = ActRun.copy(library, temp.resolve("undisturbed-" + act));
            assertThat(ActRun.of(List.of(), undisturbed, act, file).isAcknowledged())
                    .isTrue();
            SaidState after = SaidState.of(undisturbed);
            SaidState before = SaidState.of(ActRun.copy(library, temp.resolve("untouched-" + act)));
            for (int free : freeKb) {
                String what = act + " with " + free + " KB free";
                Path on = ActRun.copy(library, disk().resolve("library"));
                fillUpTo(free);
                ActRun run = ActRun.of(List.of(), on, act, file);
                ActRun look = ActRun.of(List.of(), on, ActOfUser.LOOK, file);
                Files.delete(filler());
                assertThat(run.isAcknowledged() || isRefusedAsFull(run))
                        .as("%s: %s", what, run)
                        .isTrue();
                assertThat(look.isAcknowledged())
                        .as("reading, %s: %s", what, look)
                        .isTrue();
                if (run.isAcknowledged()) {
                    acknowledged++;
                } else {
                    refused++;
                    assertThat(run.output()).as(what).contains(on.toString());
                }
                SaidState now = SaidState.of(on);
                if (!run.isAcknowledged() && !now.equals(after)) {
                    if (act != ActOfUser.INDEX) { // photos that were saved before stay
                        assertThat(now).as(what).isEqualTo(before);
                    }
                    ActRun again = ActRun.of(List.of(), on, act, file);
                    assertThat(again.isAcknowledged())
                            .as("%s, then room: %s", what, again)
                            .isTrue();
                    now = SaidState.of(on);
                }
                assertThat(now).as(what).isEqualTo(after);
                ActRun.delete(on);
            }
        }
        System.out.println(
                "Full disk: " + acts.size() + " acts, " + acknowledged + " acknowledged, " + refused + " refused");
        assertThat(refused).as("the disk was full").isPositive();
    }
}
