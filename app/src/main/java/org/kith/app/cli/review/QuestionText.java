package org.kith.app.cli.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kith.app.cli.base.Counted;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.app.text.Visible;
import org.kith.engine.Gallery;
import org.kith.engine.fault.EngineException;
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
            return text.get("cli.review.same-person") + "\n" + photos(same.faces()) + "  " + text.get("cli.review.and")
                    + "\n" + photos(same.others());
        }
        if (question instanceof Question.IsThis is) {
            return text.get(
                            is.named() ? "cli.review.is-really" : "cli.review.is-this",
                            is.faces().size(),
                            is.name()) + "\n" + photos(is.faces());
        }
        return text.get("cli.review.who") + "\n" + photos(question.faces());
    }

    /** For what else is said between questions. */
    Text words() {
        return text;
    }

    /** Why an answer cannot be taken. */
    String of(EngineException failure) {
        return FaultText.of(failure, text);
    }

    /** The keys that answer it, in words. */
    String keys(Question question) {
        return text.get(question instanceof Question.WhoIs ? "cli.review.keys.who" : "cli.review.keys") + " ";
    }

    private String photos(List<FaceId> faces) {
        Map<FaceId, Path> paths = gallery.pathsOf(faces);
        List<String> lines = new ArrayList<>();
        if (faces.size() > 1) {
            lines.add(text.get("cli.review.faces", Counted.of(text, faces.size(), "face")));
        }
        faces.stream()
                .limit(PHOTOS_SHOWN)
                .forEach(face ->
                        lines.add(text.get("cli.review.photo", Visible.name(String.valueOf(paths.get(face))), face)));
        if (faces.size() > PHOTOS_SHOWN) {
            lines.add(text.get("cli.review.more", faces.size() - PHOTOS_SHOWN));
        }
        return lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }
}
