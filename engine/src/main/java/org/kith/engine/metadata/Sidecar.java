package org.kith.engine.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The XMP file beside a photo: x.jpg.xmp, as digiKam and darktable name it, or x.xmp, as Adobe's programs do. */
public final class Sidecar {

    private static final Logger LOG = LoggerFactory.getLogger(Sidecar.class);

    private static final List<String> ENDINGS = List.of(".xmp", ".XMP");

    /** Larger ones are none. */
    private static final int MOST_BYTES = 4 << 20;

    private Sidecar() {}

    /** Where it is; empty if there is none. */
    public static Optional<Path> of(Path photo) {
        return of(photo, Files::isRegularFile);
    }

    static Optional<Path> of(Path photo, Predicate<Path> isThere) {
        String name = photo.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return Stream.of(name, stem)
                .flatMap(first -> ENDINGS.stream().map(ending -> photo.resolveSibling(first + ending)))
                .filter(isThere)
                .findFirst();
    }

    /** What it says; empty if there is none, or it cannot be read. */
    public static Optional<Xmp> read(Path photo) {
        return of(photo).flatMap(Sidecar::parse);
    }

    private static Optional<Xmp> parse(Path sidecar) {
        try (InputStream stream = Files.newInputStream(sidecar)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Xmp.parse(bytes);
        } catch (IOException e) {
            LOG.debug("sidecar {} left out", sidecar, e);
            return Optional.empty();
        }
    }
}
