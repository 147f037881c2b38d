package org.kith.engine.sidecar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.metadata.Turning;
import org.kith.engine.metadata.WrittenWords;
import org.kith.engine.metadata.Xmp;
import org.kith.engine.model.Box;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.TagForm;
import org.kith.engine.sidecar.SidecarWords.Face;

class SidecarTextTest {

    private static final Box BOX = new Box(0.4126, 0.068, 0.2662, 0.3062);

    private static final String FOREIGN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <!-- left by hand -->
              <rdf:Description rdf:about=""
                xmlns:darktable="http://darktable.sf.net/"
                xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                xmlns:dcx="http://purl.org/dc/elements/1.1/"
                xmlns:r="http://www.metadataworkinggroup.com/schemas/regions/"
                xmlns:a="http://ns.adobe.com/xmp/sType/Area#"
                xmp:Rating="2"
                darktable:history_end='5'>
               <darktable:mask>&lt;rdf:li>no item</darktable:mask> <!-- <rdf:li>nor this</rdf:li> -->
               <dcx:subject>
                <rdf:Bag>
                 <rdf:li>Sea &amp; sand</rdf:li>
                </rdf:Bag>
               </dcx:subject>
               <r:Regions rdf:parseType="Resource">
                <r:RegionList>
                 <rdf:Bag>
                  <rdf:li rdf:parseType="Resource">
                   <r:Name>Rex</r:Name>
                   <r:Type>Pet</r:Type>
                   <r:Area a:x="0.2" a:y="0.2" a:w="0.1" a:h="0.1" a:unit="normalized"/>
                  </rdf:li>
                 </rdf:Bag>
                </r:RegionList>
               </r:Regions>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            """;

    private static SidecarWords words(int orientation) {
        return new SidecarWords(
                List.of(new Face("Anna \"Nana\" <Kim> & Co", BOX), new Face("할머니", new Box(0.1, 0.2, 0.05, 0.06))),
                List.of("Otto"),
                "At the <sea> & in it",
                4,
                List.of("Sea & sand", "Summer"),
                480,
                384,
                orientation);
    }

    private static final SidecarWords NOTHING = new SidecarWords(List.of(), List.of(), null, 0, List.of(), 480, 384, 1);

    private static FileWords read(String text) {
        return WrittenWords.ofSidecar(Xmp.parse(text.getBytes(UTF_8)).orElseThrow());
    }

    static IntStream orientations() {
        return IntStream.rangeClosed(1, 8);
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void allThatWasWrittenIsReadAgain(int orientation) {
        FileWords read = read(SidecarText.of(words(orientation)));

        assertThat(read.caption()).isEqualTo("At the <sea> & in it");
        assertThat(read.rating()).isEqualTo(4);
        assertThat(read.keywords()).containsExactly("Sea & sand", "Summer");
        assertThat(read.people()).containsExactly("Otto");
        assertThat(read.byKith()).isTrue();
        assertThat(read.faces()).extracting(FaceTag::name).containsExactly("Anna \"Nana\" <Kim> & Co", "할머니");
        assertThat(read.faces()).extracting(FaceTag::form).containsOnly(TagForm.KITH);
        Box upright = Turning.upright(read.faces().get(0).area(), orientation);
        assertThat(upright.intersectionOverUnion(BOX)).isGreaterThan(0.9999);
        assertThat(read.faces().get(0).aspect()).isEqualTo(480 / 384.0);
    }

    @Test
    void whatOthersWroteStaysByteByByte() {
        String with = SidecarText.with(FOREIGN, words(6)).orElseThrow();
        FileWords read = read(with);

        assertThat(read.faces()).hasSize(2);
        assertThat(read.keywords()).containsExactly("Sea & sand", "Summer");
        assertThat(read.rating()).isEqualTo(4);
        assertThat(with).contains("<!-- left by hand -->").contains("<r:Name>Rex</r:Name>");
        assertThat(with).contains("darktable:history_end='5'").contains("<!-- <rdf:li>nor this</rdf:li> -->");
        assertThat(SidecarText.with(with, NOTHING))
                .as("but for the stars, which are the user's now")
                .contains(FOREIGN.replace("xmp:Rating=\"2\"", "xmp:Rating=\"4\""));
    }

    @Test
    void aFaceThatAnotherProgramHasWrittenIsNotWrittenTwice() {
        String foreign = FOREIGN.replace("<r:Type>Pet</r:Type>", "").replace("Rex", "Anna");
        SidecarWords words = new SidecarWords(
                List.of(
                        new Face("anna", new Box(0.16, 0.14, 0.1, 0.1)),
                        new Face("Ben", new Box(0.16, 0.14, 0.1, 0.1))),
                List.of(),
                null,
                0,
                List.of(),
                480,
                384,
                1);
        assertThat(read(SidecarText.with(foreign, words).orElseThrow()).faces())
                .extracting(FaceTag::name)
                .containsExactly("Anna", "Ben");
    }

    @Test
    void writtenTwiceItIsTheSame() {
        String once = SidecarText.with(FOREIGN, words(1)).orElseThrow();
        assertThat(SidecarText.with(once, words(1))).contains(once);
        String own = SidecarText.of(words(3));
        assertThat(SidecarText.with(own, words(3))).contains(own);
    }

    @Test
    void whatIsNotSaidAnyMoreGoes() {
        String own = SidecarText.of(words(1));
        String less = SidecarText.with(
                        own, new SidecarWords(List.of(), List.of("Otto"), null, 0, List.of(), 480, 384, 1))
                .orElseThrow();
        assertThat(read(less)).isEqualTo(new FileWords(null, 0, List.of(), List.of(), List.of("Otto"), true, false));
        assertThat(SidecarText.isEmpty(SidecarText.with(own, NOTHING).orElseThrow()))
                .isTrue();
    }

    @Test
    void oneLineStaysOneLine() {
        String line =
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:subject><rdf:Bag>"
                        + "<rdf:li>Sea</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>";
        String with = SidecarText.with(line, words(1)).orElseThrow();
        assertThat(read(with).keywords()).containsExactly("Sea", "Sea & sand", "Summer");
        assertThat(SidecarText.with(with, NOTHING)).contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "words", "<a>", "<a></b>", "<rdf:RDF>", "<a x=y/>", "<a", "<!-- <a/>", "<a x='1'>&lt;</a>"})
    void whatIsNoXmpIsNotTouched(String text) {
        assertThat(SidecarText.with(text, words(1))).isEmpty();
    }
}
