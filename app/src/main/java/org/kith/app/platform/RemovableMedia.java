package org.kith.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cards, sticks, cameras and phones that are connected, as far as the system shows them as folders.
 *
 * @param roots folders below which it does
 */
public record RemovableMedia(List<Path> roots) {

    /** How GNOME calls a phone or a camera: {@code mtp:host=Google_Pixel}. */
    private static final Pattern PHONE = Pattern.compile("(?:mtp|gphoto2|afc):host=(.+)");

    private static final String PHONES = "gvfs";

    /**
     * One of them.
     *
     * @param name as its owner knows it
     */
    public record Medium(String name, Path folder) {}

    public RemovableMedia {
        roots = List.copyOf(roots);
    }

    /** Where Linux desktops and macOS show them. */
    public static RemovableMedia ofThisMachine() {
        String user = System.getProperty("user.name");
        List<Path> roots = new ArrayList<>(
                List.of(Path.of("/media", user), Path.of("/run/media", user), Path.of("/media"), Path.of("/Volumes")));
        @Nullable String runtime = System.getenv("XDG_RUNTIME_DIR");
        if (runtime != null && !runtime.isBlank()) {
            roots.add(Path.of(runtime, PHONES));
        }
        return new RemovableMedia(roots);
    }

    /** Those in which there is something, by name. Takes time: never on the FX thread. */
    public List<Medium> mounted() {
        return roots.stream()
                .flatMap(root -> inside(root).stream())
                .sorted(Comparator.comparing(Medium::name))
                .toList();
    }

    private List<Medium> inside(Path root) {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> !roots.contains(entry) && holdsSomething(entry))
                    .flatMap(entry -> medium(root, entry).stream())
                    .toList();
        } catch (IOException e) {
            return List.of(); // no system has all of these folders
        }
    }

    /** Where nothing is mounted, an empty folder is left; on macOS a link leads to the disk of the system. */
    private static boolean holdsSomething(Path folder) {
        if (!Files.isDirectory(folder) || Files.isSymbolicLink(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            return false; // it is somebody else's
        }
    }

    /** Beside phones GNOME shows shares of the network there. */
    private static Optional<Medium> medium(Path root, Path folder) {
        String name = folder.getFileName().toString();
        if (!root.endsWith(PHONES)) {
            return Optional.of(new Medium(name, folder));
        }
        Matcher phone = PHONE.matcher(name);
        return phone.matches() ? Optional.of(new Medium(phone.group(1).replace('_', ' '), folder)) : Optional.empty();
    }
}
