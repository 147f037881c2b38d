package org.kith.engine.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PrivateFiles;

/** Writes an archive: its owner's alone, and whole or not at all. */
final class ArchiveWriter {

    private final Path file;

    ArchiveWriter(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** An archive of before is written over, and nothing else. */
    void write(Archive archive) {
        if (Files.exists(file) && !ArchiveReader.isArchive(file)) {
            throw new EngineException(ExchangeFault.NOT_OURS, file);
        }
        try {
            PrivateFiles.replace(file, out -> write(archive, out));
        } catch (IOException e) {
            throw new EngineException(ExchangeFault.NOT_WRITTEN, e, file, String.valueOf(e.getMessage()));
        }
    }

    private static void write(Archive archive, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8)) {
            part(ArchiveFormat.HEAD, List.of(ArchiveFormat.Head.of(archive)), zip);
            part(ArchiveFormat.PEOPLE, archive.people(), zip);
            part(ArchiveFormat.FACES, archive.faces(), zip);
            part(ArchiveFormat.VERDICTS, archive.verdicts(), zip);
            part(ArchiveFormat.APART, archive.apart(), zip);
            part(ArchiveFormat.PHOTOS, archive.photos(), zip);
            part(ArchiveFormat.ALBUMS, archive.albums(), zip);
            part(ArchiveFormat.HISTORY, archive.acts(), zip);
            part(ArchiveFormat.SHARES, archive.shares(), zip);
        }
    }

    private static void part(String name, List<?> rows, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (Object row : rows) {
            zip.write((ArchiveFormat.GSON.toJson(row) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
    }
}
