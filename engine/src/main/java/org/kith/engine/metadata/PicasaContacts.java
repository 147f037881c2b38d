package org.kith.engine.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose number is whose, as Picasa keeps it once for all folders, in contacts.xml: of the nearest of these files that has the number, in
 * the folder itself or one above it, and at last where Picasa keeps its own. Thread-safe.
 */
final class PicasaContacts {

    private static final Logger LOG = LoggerFactory.getLogger(PicasaContacts.class);

    /** Below a folder: as people copy the file, and the folder, and all that Picasa keeps. */
    private static final List<String> PLACES =
            List.of("contacts.xml", "contacts/contacts.xml", "Picasa2/contacts/contacts.xml");

    private static final long MOST_BYTES = 16 << 20;
    private static final int MOST_FOLDERS = 256;

    private final List<Path> own;

    private final Remembered<Map<String, String>> byFile = new Remembered<>(MOST_FOLDERS, PicasaContacts::read);
    private final Remembered<List<Path>> files = new Remembered<>(MOST_FOLDERS, PicasaContacts::in);

    /** @param own where Picasa keeps its own, if it was ever there */
    PicasaContacts(List<Path> own) {
        this.own = List.copyOf(own);
    }

    /** Of the user who runs this. */
    static PicasaContacts ofUser() {
        Path home = Path.of(System.getProperty("user.home", "."));
        String user = System.getProperty("user.name", "");
        Stream<Path> data = Stream.of(
                Optional.ofNullable(System.getenv("LOCALAPPDATA"))
                        .map(local -> Path.of(local).resolve("Google/Picasa2"))
                        .orElse(null),
                home.resolve("Local Settings/Application Data/Google/Picasa2"),
                home.resolve("Library/Application Support/Google/Picasa3"),
                home.resolve(".wine/drive_c/users/" + user + "/AppData/Local/Google/Picasa2"),
                home.resolve(".google/picasa/3.0/drive_c/Documents and Settings/" + user
                        + "/Local Settings/Application Data/Google/Picasa2"));
        return new PicasaContacts(data.flatMap(Stream::ofNullable)
                .map(folder -> folder.resolve("contacts/contacts.xml"))
                .toList());
    }

    /**
     * @param folder of the photos, absolute
     * @param number as {@link PicasaFile} has it
     */
    Optional<String> name(Path folder, String number) {
        Stream<Path> upwards = Stream.iterate(folder, above -> above != null, Path::getParent);
        return Stream.concat(upwards.flatMap(above -> files.of(above).stream()), own.stream())
                .flatMap(file -> Stream.ofNullable(byFile.of(file).get(number)))
                .findFirst();
    }

    private static List<Path> in(Path folder) {
        return PLACES.stream().map(folder::resolve).filter(Files::isRegularFile).toList();
    }

    private static Map<String, String> read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Files.size(file) > MOST_BYTES ? Map.of() : parse(stream);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            LOG.debug("{} left out", file, e);
            return Map.of();
        }
    }

    private static Map<String, String> parse(InputStream stream) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(stream);
        Map<String, String> names = new HashMap<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("contact")) {
                @Nullable String id = xml.getAttributeValue(null, "id");
                @Nullable String name = xml.getAttributeValue(null, "name");
                if (id != null && name != null && !name.isBlank()) {
                    names.putIfAbsent(PicasaFile.number(id), name.strip());
                }
            }
        }
        return names;
    }
}
