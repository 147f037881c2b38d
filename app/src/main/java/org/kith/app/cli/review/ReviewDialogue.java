package org.kith.app.cli.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kith.app.cli.base.Counted;
import org.kith.app.text.Text;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.Await;
import org.kith.engine.model.PersonName;
import org.kith.engine.review.Question;
import org.kith.engine.review.Review;

/** Asks until nothing is left to ask, or the user has had enough. */
final class ReviewDialogue {

    private static final String KEYS = "ynsiuq";

    private final Review review;
    private final QuestionText text;
    private final Text words;
    private final Keys keys;
    private final PrintWriter out;
    private final Runnable answered;
    private int answers;

    /** @param answered called after each answer */
    ReviewDialogue(Review review, QuestionText text, Keys keys, PrintWriter out, Runnable answered) {
        this.words = text.words();
        this.review = review;
        this.text = text;
        this.keys = keys;
        this.out = out;
        this.answered = answered;
    }

    void run() throws IOException {
        Optional<Question> question = review.next();
        if (question.isPresent()) {
            printOutlook();
        }
        while (question.isPresent()) {
            out.println();
            out.print(text.of(question.get()));
            if (!ask(question.get())) {
                break;
            }
            question = review.next();
        }
        out.println();
        String count = Counted.of(words, answers, "answer");
        out.println(words.get(question.isEmpty() ? "cli.review.nothing-left" : "cli.review.ended", count));
        out.flush();
    }

    private void printOutlook() {
        Review.Outlook outlook = review.outlook();
        out.println(words.get(
                "cli.review.outlook",
                Counted.of(words, outlook.answers(), "answer"),
                100 * outlook.share(),
                outlook.faces()));
    }

    /** Until there is an answer that can be taken; false to stop. */
    private boolean ask(Question question) throws IOException {
        while (true) {
            out.print(text.keys(question));
            out.flush();
            String answer;
            try {
                answer = keys.next(KEYS);
            } catch (Keys.EndOfInputException e) {
                out.println();
                return false;
            }
            if (answer.equals("q")) {
                return false;
            }
            try {
                if (take(answer, question)) {
                    return true;
                }
            } catch (EngineException e) {
                out.println(text.of(e));
            }
        }
    }

    private boolean take(String answer, Question question) {
        switch (answer) {
            case "" -> {
                return false;
            }
            case "s" -> review.skip(question);
            case "u" -> undo();
            case "i" -> settle(review.ignore(question));
            case "y", "n" -> {
                if (question instanceof Question.WhoIs) {
                    out.println(words.get("cli.review.write-the-name"));
                    return false;
                }
                settle(answer.equals("y") ? review.yes(question) : review.no(question));
            }
            default -> settle(review.name(question, new PersonName(answer)));
        }
        return true;
    }

    private void undo() {
        boolean undone = review.undo().isPresent();
        out.println(words.get(undone ? "cli.review.taken-back" : "cli.review.nothing-to-take-back"));
    }

    private void settle(CompletableFuture<?> act) {
        Await.result(act);
        answers++;
        answered.run();
    }
}
