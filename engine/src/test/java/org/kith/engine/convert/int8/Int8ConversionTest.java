package org.kith.engine.convert.int8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.convert.FaceInput;
import org.kith.engine.convert.ModelImport;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.embed.NetworkInput;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.OpenCv;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Precision;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFile;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.train.network.BlockRun;
import org.kith.engine.train.network.Network;
import org.kith.engine.train.network.NetworkDesign;

/** On a small network of random weights, with batch normalisation. */
final class Int8ConversionTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));
    private static final NetworkDesign DESIGN = Network.SMALL.design();
    private static final String NAME = "own";

    /** Of 4, for opposite vectors: what bytes instead of numbers change on a network that was not trained. */
    private static final double NEAR = 0.02;

    @TempDir
    static Path temp;

    private static Installation installation;
    private static OpenCv openCv;
    private static List<PhotoOfFaces> photos;
    private static ModelFolder before;
    private static ModelCard card;

    @BeforeAll
    static void convert() throws IOException {
        installation = Installation.fromSystemProperties();
        openCv = OpenCv.load(installation);
        Stages stages = Stages.bundled(installation, Device.CPU);
        photos = PhotosOfFaces.in(PHOTOS, stages.decoder(), stages.openDetector());
        before = ModelFolder.verified(network());
        card = conversion().addTo(before, photos);
    }

    private static Path network() throws IOException {
        Shape one = new Shape(1, 3, DESIGN.inputHeight(), DESIGN.inputWidth());
        Block block = DESIGN.block();
        try (BlockRun run = new BlockRun(block, one)) {
            DESIGN.export(block, temp, "trained");
        }
        Path folder = temp.resolve(NAME);
        new ModelImport(
                        installation,
                        temp.resolve("trained-symbol.json"),
                        temp.resolve("trained-0000.params"),
                        FaceInput.DEFAULT,
                        DESIGN.inputWidth())
                .write(Optional.empty(), folder);
        return folder;
    }

    private static Int8Conversion conversion() {
        return new Int8Conversion(installation, new FaceAligner(openCv), Int8Conversion.PERCENTILE);
    }

    @Test
    void theFormIsOneMoreFileOfTheCard() {
        assertThat(before.card().files()).hasSize(2);
        assertThat(card.files()).hasSize(3).containsAll(before.card().files());
        assertThat(card.files()).extracting(ModelFile::name).contains("own-int8-symbol.json");
        assertThat(ModelFolder.verified(temp.resolve(NAME)).card()).isEqualTo(card);
        assertThat(card.withFiles(before.card().files())).isEqualTo(before.card());
    }

    @Test
    void convolutionsAreOfBytesAndTheirRangesKnown() throws IOException {
        String symbol = Files.readString(temp.resolve(NAME).resolve("own-int8-symbol.json"));

        assertThat(symbol).contains("_sg_mkldnn_conv", "\"quantized\": \"true\"", "max_calib_range");
    }

    @Test
    void madeAgainItReplacesTheOneBefore() {
        assertThat(conversion()
                        .addTo(ModelFolder.verified(temp.resolve(NAME)), photos)
                        .files())
                .hasSize(3);
    }

    @Test
    void bothFormsGiveNearlyTheSameEmbeddings() {
        ModelFolder model = ModelFolder.verified(temp.resolve(NAME));
        List<AlignedFace> faces =
                new FaceSamples(new FaceAligner(openCv), NetworkInput.of(model).crop(), 11).of(photos, 8);

        List<Embedding> float32 = embedded(faces, model, Precision.FLOAT32);
        assumeTrue(openCv.hasVnni(), "sums of bytes may saturate without VNNI");
        List<Embedding> int8 = embedded(faces, model, Precision.INT8);

        for (int i = 0; i < faces.size(); i++) {
            assertThat(int8.get(i).squaredDistance(float32.get(i))).isLessThan(NEAR);
        }
    }

    private static List<Embedding> embedded(List<AlignedFace> faces, ModelFolder model, Precision precision) {
        try (MxnetFaceEmbedder embedder = MxnetFaceEmbedder.open(installation, model, Device.CPU, precision)) {
            assertThat(embedder.precision()).isEqualTo(precision);
            return embedder.embed(faces);
        }
    }

    @Test
    void theSameSeedGivesTheSameSamples() {
        FaceAligner aligner = new FaceAligner(openCv);
        NetworkInput input = NetworkInput.of(before);

        List<AlignedFace> once = new FaceSamples(aligner, input.crop(), 5).of(photos, 12);
        List<AlignedFace> again = new FaceSamples(aligner, input.crop(), 5).of(photos, 12);
        List<AlignedFace> others = new FaceSamples(aligner, input.crop(), 6).of(photos, 12);

        assertThat(once)
                .extracting(AlignedFace::rgb)
                .containsExactlyElementsOf(again.stream().map(AlignedFace::rgb).toList());
        assertThat(others.get(0).rgb()).isNotEqualTo(once.get(0).rgb());
    }

    @Test
    void picturesOfADetectorAreAllOfOneSize() {
        List<AlignedFace> pictures = new PictureSamples(new FaceAligner(openCv), 5)
                .of(photos.stream().map(PhotoOfFaces::image).toList(), 4);

        assertThat(pictures).hasSize(4).allMatch(picture -> picture.widthPx() == 640 && picture.heightPx() == 480);
    }

    @Test
    void photosWithoutFacesAreRefused() {
        List<PhotoOfFaces> things = photos.stream()
                .map(photo -> new PhotoOfFaces(photo.image(), List.of()))
                .toList();

        assertThatThrownBy(() -> conversion().addTo(before, things))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("no face in the photos");
    }

    @Test
    void aFolderWithoutPhotosIsRefused(@TempDir Path empty) throws IOException {
        Files.writeString(empty.resolve("list.txt"), "no photo");
        Stages stages = Stages.bundled(installation, Device.CPU);

        assertThatThrownBy(() -> PhotosOfFaces.in(empty, stages.decoder(), stages.openDetector()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(empty.toString());
    }
}
