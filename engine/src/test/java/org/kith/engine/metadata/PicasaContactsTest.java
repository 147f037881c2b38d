package org.kith.engine.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.PhotoDetails;

class PicasaContactsTest {

    private static final String ONE = "1f2e3d4c5b6a7988";
    private static final String TWO = "00e251f092e07b10";

    @TempDir
    private Path temp;

    private Path album;
    private Path photo;
    private Path own;

    @BeforeEach
    void anAlbumOfAnOldPicasa() throws IOException {
        album = Files.createDirectories(temp.resolve("photos/2009/May"));
        photo = album.resolve("IMG_1.JPG");
        own = temp.resolve("Google/Picasa2/contacts/contacts.xml");
        ini("");
    }

    private void ini(String contacts) throws IOException {
        Files.writeString(
                album.resolve(".picasa.ini"),
                contacts + "[IMG_1.JPG]\r\nfaces=rect64(1000100030003000)," + ONE
                        + ";rect64(5000100070003000),e251f092e07b10;rect64(8000100090003000),ffffffffffffffff\r\n");
    }

    private static void contacts(Path file, String... contacts) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "<?xml version=\"1.0\"?>\n<contacts>\n " + String.join("\n ", contacts) + "\n</contacts>\n");
    }

    private static String contact(String id, String name) {
        return "<contact id=\"%s\" name=\"%s\" modified_time=\"2010-09-22T23:52:05+02:00\" local_contact=\"1\"/>"
                .formatted(id, name);
    }

    private Beside beside() {
        return new Beside(new PicasaContacts(List.of(own)));
    }

    private List<String> names() {
        return beside().complete(PhotoDetails.NONE, photo).words().faces().stream()
                .map(FaceTag::name)
                .toList();
    }

    @Test
    void withoutThemNumbersHaveNoNames() {
        assertThat(names()).isEmpty();
    }

    @Test
    void ofAFolderAboveTheyCountAndTheNearestFirst() throws IOException {
        contacts(temp.resolve("photos/contacts/contacts.xml"), contact(ONE, "Anna &amp; Co"), contact(TWO, "Ben"));
        assertThat(names()).containsExactly("Anna & Co", "Ben");
        contacts(temp.resolve("photos/2009/contacts.xml"), contact(ONE, "Anna"));
        assertThat(names()).containsExactly("Anna", "Ben");
    }

    @Test
    void theFolderItselfKnowsBestAndPicasasOwnLast() throws IOException {
        contacts(own, contact(ONE, "Another"), contact(TWO, "Ben"));
        ini("[Contacts2]\r\n" + ONE + "=Anna;;\r\n");
        assertThat(names()).containsExactly("Anna", "Ben");
    }

    @Test
    void whatIsNoneOrWantsMoreThanToBeReadIsLeft() throws IOException {
        contacts(album.resolve("contacts.xml"), contact(ONE, "Anna"), "<contact id=");
        assertThat(names()).isEmpty();
        Path secret = Files.writeString(temp.resolve("secret"), "Secret");
        Files.writeString(
                album.resolve("contacts.xml"),
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><contacts><contact id=\"" + ONE
                        + "\" name=\"&x;\"/></contacts>");
        assertThat(names()).isEmpty();
    }

    @Test
    void aNameThatCameSinceIsSeen() throws IOException {
        long before = beside().stamp(photo, new ListedFiles());
        assertThat(before).isZero();
        contacts(own, contact(ONE, "Anna"));
        assertThat(beside().stamp(photo, new ListedFiles()))
                .isNotZero()
                .isEqualTo(beside().stamp(photo, new ListedFiles()));
    }
}
