package org.kith.app.window.recognition;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kith.app.window.jobs.JobName;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.Engine;
import org.kith.engine.networks.ModelChange;
import org.kith.engine.networks.ModelEntry;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.people.LibraryQuality;
import org.kith.engine.people.LibraryQuality.Among;
import org.kith.engine.train.family.FamilyOutcome;

/** Recognition of the open library. */
record EngineRecognition(Engine engine, JobsViewModel jobs) implements RecognitionSource {

    @Override
    public Map<Among, LibraryQuality> quality() {
        Map<Among, LibraryQuality> quality = new EnumMap<>(Among.class);
        for (Among among : Among.values()) {
            quality.put(among, engine.doubts().quality(among));
        }
        return quality;
    }

    @Override
    public List<ModelEntry> models() {
        return engine.models().list();
    }

    @Override
    public ModelCard card(ModelEntry model) {
        return engine.models().card(model.model().id());
    }

    @Override
    public FamilyOutcome tryLearning(BooleanSupplier goOn) {
        return engine.models().previewLearning(goOn, () -> {});
    }

    @Override
    public void learn(Consumer<Optional<FamilyOutcome>> done, Consumer<Throwable> failed) {
        jobs.follow(engine.models().learn(), JobName.LEARNING, done, failed);
    }

    @Override
    public void use(ModelEntry model, Consumer<ModelChange> done, Consumer<Throwable> failed) {
        jobs.follow(engine.models().use(model.model().id(), Optional.empty()), JobName.MODEL, done, failed);
    }

    @Override
    public ModelCard add(Path folder) {
        return engine.models().add(folder);
    }

    @Override
    public void remove(ModelEntry model) {
        String unused = engine.models().remove(model.model().id());
    }
}
