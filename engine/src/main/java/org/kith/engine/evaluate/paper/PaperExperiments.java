package org.kith.engine.evaluate.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.evaluate.PeoplePhotos;
import org.kith.engine.evaluate.pairs.PairFile;
import org.kith.engine.evaluate.robustness.Robustness;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFolder;

/** FaceNet's experiments over photos of people: the bundled network beside those that were trained here, and worse photos. */
public final class PaperExperiments {

    private final Installation installation;
    private final Device device;
    private final List<Path> models;
    private final List<ModelFolder> folders = new ArrayList<>();
    private final Stages bundled;
    private final Optional<PairFile> pairs;
    private final PeoplePhotos all;
    private final PeoplePhotos photos;
    private final boolean onlyHeldOut;

    /**
     * Reads what is given, and measures nothing yet.
     *
     * @throws org.kith.engine.fault.EngineException if a model, the photos or the pairs cannot be read
     */
    public PaperExperiments(Installation installation, Device device, Given given) {
        this.installation = installation;
        this.device = device;
        this.models = given.models();
        folders.add(ModelFolder.verified(installation, MxnetFaceEmbedder.BUNDLED_MODEL_ID));
        models.forEach(folder -> folders.add(ModelFolder.verified(folder)));
        this.bundled = Stages.bundled(installation, device);
        this.pairs = given.pairs().map(PairFile::read);
        this.all = PeoplePhotos.read(given.photos());
        Optional<Set<String>> heldOut = HeldOutPeople.common(models);
        this.photos = heldOut.map(all::of).orElse(all);
        this.onlyHeldOut = heldOut.isPresent();
    }

    /**
     * What the experiments are made with.
     *
     * @param photos a folder with a folder for each person
     * @param models folders of networks to compare with the bundled one
     * @param pairs a file of pairs, for the experiments with worse photos
     */
    public record Given(Path photos, List<Path> models, Optional<Path> pairs) {

        public Given {
            models = List.copyOf(models);
        }
    }

    public int photos() {
        return photos.photos().size();
    }

    /** Whom the photos show. */
    public long people() {
        return photos.people().stream().distinct().count();
    }

    /** Whether only those people are taken whom the networks trained here have not seen. */
    public boolean onlyHeldOut() {
        return onlyHeldOut;
    }

    /** Folders that do not say whom their network has not seen. */
    public List<Path> silentModels() {
        return models.stream()
                .filter(model -> HeldOutPeople.read(model).isEmpty())
                .toList();
    }

    /**
     * Measures the networks, the bundled one first.
     *
     * @param choice of several faces on a photo
     * @param progress told how many photos are done
     */
    public List<ComparedNetwork> networks(FaceChoice choice, int threads, IntConsumer progress)
            throws InterruptedException {
        List<Stages> stages = new ArrayList<>();
        folders.forEach(folder -> stages.add(bundled.withNetwork(folder, installation, device)));
        List<SeenPeople> seen = new NetworkComparison(photos).see(stages, choice, threads, progress);
        List<ComparedNetwork> networks = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            ModelCard card = folders.get(i).card();
            String model = i == 0
                    ? card.id()
                    : card.id() + " in " + folders.get(i).path().getFileName();
            networks.add(ComparedNetwork.of(model, card, seen.get(i)));
        }
        return networks;
    }

    /**
     * The bundled network on worse photos, of all people; empty where no pairs were given.
     *
     * @throws org.kith.engine.fault.EngineException if a photo of a pair is missing
     */
    public Optional<Robustness> worsePhotos() {
        return pairs.map(file -> new Robustness(() -> bundled, all.photos(), file));
    }
}
