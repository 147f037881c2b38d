package org.kith.app.cli.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kith.app.cli.base.Counted;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.engine.Gallery;
import org.kith.engine.model.EngineException;
import org.kith.engine.model.FaceId;
import org.kith.engine.review.Question;

/** Puts a question into words: what is asked, and of which photos. */
final class QuestionText {

    private static final int PHOTOS_SHOWN = 6;

    private final Gallery gallery;
    private final Text text;

    QuestionText(Gallery gallery, Text text) {
        this.gallery = gallery;
        this.text = text;
    }

    String of(Question question) {
        if (question instanceof Question.SamePerson same) {
            return "Are these the same person?\n" + photos(same.faces()) + "  and\n" + photos(same.others());
        }
        if (question instanceof Question.IsThis is) {
            return (is.faces().size() == 1 ? "Is this " : "Are these all ") + is.name() + "?\n" + photos(is.faces());
        }
        return "Who is this?\n" + photos(question.faces());
    }

    /** Why an answer cannot be taken. */
    String of(EngineException failure) {
        return FaultText.of(failure, text);
    }

    /** The keys that answer it, in words. */
    static String keys(Question question) {
        return question instanceof Question.WhoIs
                ? "Name, s skip, i ignore, u undo, q quit: "
                : "y yes, n no, or a name, s skip, i ignore, u undo, q quit: ";
    }

    private String photos(List<FaceId> faces) {
        Map<FaceId, Path> paths = gallery.pathsOf(faces);
        StringBuilder text = new StringBuilder();
        if (faces.size() > 1) {
            text.append("  ").append(Counted.of(faces.size(), "face")).append(":\n");
        }
        faces.stream().limit(PHOTOS_SHOWN).forEach(face -> text.append("  ")
                .append(paths.get(face))
                .append(" (face ")
                .append(face)
                .append(")\n"));
        if (faces.size() > PHOTOS_SHOWN) {
            text.append("  and ").append(faces.size() - PHOTOS_SHOWN).append(" more\n");
        }
        return text.toString();
    }
}
