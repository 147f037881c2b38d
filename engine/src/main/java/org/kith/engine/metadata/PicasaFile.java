package org.kith.engine.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.TagForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Picasa's file beside the photos of a folder: faces by number, and whose number is whose, if it was one of newer Picasas; older ones have
 * that in {@link PicasaContacts} alone.
 */
final class PicasaFile {

    private static final Logger LOG = LoggerFactory.getLogger(PicasaFile.class);

    private static final List<String> NAMES = List.of(".picasa.ini", "Picasa.ini");
    private static final long MOST_BYTES = 16 << 20;

    private static final Pattern SECTION = Pattern.compile("\\[(.*)]");
    private static final Pattern FACE = Pattern.compile("rect64\\(([0-9a-fA-F]{1,16})\\),([0-9a-fA-F]+)");

    /** Sixteen bits a side. */
    private static final double WHOLE = 65535;

    private final Map<String, String> facesByFile;
    private final Map<String, String> contacts;

    private PicasaFile(Map<String, String> facesByFile, Map<String, String> contacts) {
        this.facesByFile = facesByFile;
        this.contacts = contacts;
    }

    /** Empty where there is none, or it cannot be read. */
    static Optional<PicasaFile> in(Path folder) {
        return NAMES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(PicasaFile::read);
    }

    private static Optional<PicasaFile> read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(parse(new String(Files.readAllBytes(file), UTF_8)));
        } catch (IOException e) {
            LOG.debug("{} left out", file, e);
            return Optional.empty();
        }
    }

    static PicasaFile parse(String text) {
        Map<String, String> faces = new HashMap<>();
        Map<String, String> contacts = new HashMap<>();
        String section = "";
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher header = SECTION.matcher(line);
            int equals = line.indexOf('=');
            if (header.matches()) {
                section = header.group(1);
            } else if (equals > 0 && section.startsWith("Contacts")) {
                contacts.put(
                        number(line.substring(0, equals)),
                        line.substring(equals + 1).split(";", -1)[0].strip());
            } else if (equals > 0 && line.substring(0, equals).equals("faces")) {
                faces.put(section.toLowerCase(Locale.ROOT), line.substring(equals + 1));
            }
        }
        return new PicasaFile(faces, contacts);
    }

    /** Leading zeros are left out here and there. */
    static String number(String hexadecimal) {
        return hexadecimal.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }

    /**
     * Those with a name.
     *
     * @param others the names of numbers that this file does not know
     */
    List<FaceTag> faces(String fileName, Function<String, Optional<String>> others) {
        List<FaceTag> tags = new ArrayList<>();
        Matcher face = FACE.matcher(facesByFile.getOrDefault(fileName.toLowerCase(Locale.ROOT), ""));
        while (face.find()) {
            String number = number(face.group(2));
            Optional<String> name = Optional.ofNullable(contacts.get(number))
                    .flatMap(WrittenName::of)
                    .or(() -> others.apply(number).flatMap(WrittenName::of));
            long sides = Long.parseUnsignedLong(face.group(1), 16);
            double left = (sides >>> 48 & 0xffff) / WHOLE;
            double top = (sides >>> 32 & 0xffff) / WHOLE;
            double right = (sides >>> 16 & 0xffff) / WHOLE;
            double bottom = (sides & 0xffff) / WHOLE;
            if (name.isPresent()) {
                FaceTags.box(left, top, right - left, bottom - top)
                        .ifPresent(area -> tags.add(new FaceTag(name.get(), area, null, TagForm.PICASA)));
            }
        }
        return tags;
    }
}
