package org.kith.engine.evaluate.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.StrictnessCuts;
import org.kith.engine.cluster.compare.Clusterers;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.groups.LabelledGrouping;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.train.family.FamilyLearning;
import org.kith.engine.train.family.FamilyLearning.Learned;
import org.kith.engine.train.family.NewPhotos;

/** What learning from a user's verdicts is worth: the program's own learning, judged by photos it has never seen. */
public final class FamilyEvaluation {

    private final FamilyLibraries libraries;
    private final FamilyLearning learning;

    public FamilyEvaluation(FamilyLibraries libraries, FamilyLearning learning) {
        this.libraries = libraries;
        this.learning = learning;
    }

    /** One score for each library of one cut; libraries of different cuts share people. */
    public List<FamilyScore> score(long cut) {
        List<FamilyScore> scores = new ArrayList<>();
        for (FamilyLibraries.Library library : libraries.cut(cut)) {
            scores.add(score(library));
        }
        return scores;
    }

    private FamilyScore score(FamilyLibraries.Library library) {
        Learned learned = learning.learn(library.told(), () -> true, () -> {});
        EmbeddingProjection projection = learned.projection();
        return new FamilyScore(
                learned.report(),
                NewPhotos.judge(library.told(), library.unseenFaces(), library.strangerFaces(), projection, 1),
                bCubed(library, Optional.empty(), DistanceScale.BUNDLED),
                bCubed(library, Optional.of(projection), learned.calibration().scale()));
    }

    /** The groups of the new photos and the strangers', where the program knows the faces it was told of. */
    private static double bCubed(
            FamilyLibraries.Library library, Optional<EmbeddingProjection> projection, DistanceScale scale) {
        List<ClusterableFace> faces = new ArrayList<>();
        List<LabelledPhoto> asked = new ArrayList<>(library.unseen());
        asked.addAll(library.strangers());
        library.toldPhotos()
                .forEach(photo -> faces.add(face(
                        photo, projection, Optional.ofNullable(library.ids().get(photo.person())))));
        asked.forEach(photo -> faces.add(face(photo, projection, Optional.empty())));
        return new LabelledGrouping(asked)
                .of(
                        Clusterers.of(ClusteringMethod.NEIGHBOURHOOD, StrictnessCuts.DEFAULT_STRICTNESS, scale),
                        new ClusteringProblem(new ClusteringProblem(faces).inOrderOfEmbeddings()))
                .bCubed()
                .f();
    }

    private static ClusterableFace face(
            LabelledPhoto photo, Optional<EmbeddingProjection> projection, Optional<PersonId> person) {
        LabelledPhoto.Face face = photo.face().orElseThrow();
        return new ClusterableFace(
                face.id(),
                new PhotoId(face.id().value()),
                projection.map(p -> p.apply(face.embedding())).orElse(face.embedding()),
                FaceRole.SEED,
                1,
                person,
                Set.of());
    }
}
