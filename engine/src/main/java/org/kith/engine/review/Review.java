package org.kith.engine.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.kith.engine.act.Acted;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.People;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.ActSummary;

/**
 * A row of questions to the user, the most valuable first. Each answer is an act, in the journal, and the next question
 * knows of it. A question that was answered is not asked again, now or later; one that was skipped, not in this review.
 * To look for questions is confined to one thread; answers may come from another meanwhile.
 */
public final class Review {

    /** After so many answers it is worth grouping again, so that those who are asked next profit. */
    public static final int ANSWERS_A_GROUPING = 10;

    private final Database library;
    private final People people;
    private final Asked asked = new Asked();
    private final Deque<Question> answered = new ConcurrentLinkedDeque<>(); // acts complete on the thread that writes
    private String modelId;
    private LibraryFaces faces;
    private Questions questions;

    public Review(Database library, People people) {
        this.library = library;
        this.people = people;
        this.modelId = currentModel();
        this.faces = facesAsSeenBy(modelId);
        this.questions = new Questions(faces, asked);
    }

    private String currentModel() {
        return library.read(stores -> stores.models().current());
    }

    private LibraryFaces facesAsSeenBy(String model) {
        return library.read(stores -> new LibraryFaces(
                stores.faces().forClustering(model),
                stores.review().years(),
                JoinRule.DEFAULT.scaled(stores.models().scale(model))));
    }

    /** Empty when there is nothing left to ask. */
    public Optional<Question> next() {
        return ahead(1).stream().findFirst();
    }

    /**
     * What is to be asked next and after that, if nothing were answered meanwhile; each about other faces.
     *
     * @param most at least 1
     */
    public List<Question> ahead(int most) {
        refresh();
        List<Question> unnamed = questions.best(most);
        if (!unnamed.isEmpty()) {
            return unnamed;
        }
        List<Question> doubtful =
                questions.doubtful(library.read(stores -> stores.review().unlooked()), most);
        return doubtful.isEmpty() ? questions.pairs() : doubtful;
    }

    /** Whether the question, about one group, can still be asked: by what was true at the last {@link #refresh}. */
    public boolean stands(Question question) {
        return questions.stands(question);
    }

    /** Groups that may be the person, those with the most faces first. Empty for somebody without a decided face. */
    public List<Question> about(PersonId person, int most) {
        @Nullable KnownPerson known = faces.known(person);
        if (known == null) {
            return List.of();
        }
        return questions.about(known, most);
    }

    /** Takes over what was said and grouped elsewhere since; {@link #next} does so by itself. */
    public void refresh() {
        String current = currentModel();
        if (!current.equals(modelId)) { // distances of two models do not compare
            modelId = current;
            faces = facesAsSeenBy(current);
            questions = new Questions(faces, asked);
        }
        faces.update(library.read(stores -> stores.review().standing()));
    }

    /** The faces are that person; the two are one. */
    public CompletableFuture<? extends Acted<?>> yes(Question question) {
        return settled(question, said(question));
    }

    private CompletableFuture<? extends Acted<?>> said(Question question) {
        if (question instanceof Question.IsThis is && (is.named() || isOneFace(is))) {
            return people.are(is.faces(), is.person());
        }
        if (question instanceof Question.IsThis is) {
            return is.nameless().isPresent()
                    ? people.merge(is.person(), is.nameless().get())
                    : people.giveFaces(is.faces(), is.person());
        }
        if (question instanceof Question.SamePerson same) {
            return join(same);
        }
        throw new IllegalArgumentException("not a question of yes or no: " + question);
    }

    /** The user has looked at the very face. */
    private static boolean isOneFace(Question.IsThis is) {
        return is.faces().size() == 1 && is.nameless().isEmpty();
    }

    private CompletableFuture<? extends Acted<?>> join(Question.SamePerson same) {
        Optional<PersonId> first = same.nameless();
        Optional<PersonId> second = same.namelessOther();
        if (first.isPresent() && second.isPresent()) {
            return people.merge(first.get(), second.get());
        }
        if (first.isPresent()) {
            return people.giveFaces(same.others(), first.get());
        }
        if (second.isPresent()) {
            return people.giveFaces(same.faces(), second.get());
        }
        List<FaceId> both = new ArrayList<>(same.faces());
        both.addAll(same.others());
        return people.joinFaces(both);
    }

    /** The faces are not that person; the two are two. */
    public CompletableFuture<? extends Acted<?>> no(Question question) {
        if (question instanceof Question.IsThis is) {
            return acted(question, people.reject(is.faces(), is.person()));
        }
        if (question instanceof Question.SamePerson same) {
            return acted(question, people.tellApart(same.faces(), same.others()));
        }
        throw new IllegalArgumentException("not a question of yes or no: " + question);
    }

    /**
     * Whatever was asked: the faces are the person of this name. Of two groups, those of the first. Of a single face it
     * holds whatever was said before and whoever else is on the photo: the user has looked at the very face.
     */
    public CompletableFuture<? extends Acted<?>> name(Question question, PersonName name) {
        if (question.nameless().isPresent()) {
            return settled(question, people.name(question.nameless().get(), name));
        }
        return settled(
                question,
                question.faces().size() == 1
                        ? people.are(question.faces(), name)
                        : people.nameFaces(question.faces(), name));
    }

    /** Nobody the user wants to know. */
    public CompletableFuture<? extends Acted<?>> ignore(Question question) {
        return acted(question, people.ignore(question.faces()));
    }

    /** No faces at all: statues, animals, patterns. */
    public CompletableFuture<? extends Acted<?>> notFaces(Question question) {
        return acted(question, people.notFaces(question.faces()));
    }

    public void skip(Question question) {
        asked.skip(question);
    }

    /** Takes back the last answer of this review. Empty if there is none. */
    public Optional<ActSummary> undo() {
        @Nullable Question last = answered.poll();
        if (last == null) {
            return Optional.empty();
        }
        asked.takeBack(last);
        return people.history().undo().join();
    }

    /** The answer was undone elsewhere: it may be asked again, and {@link #undo} goes on to the one before. */
    public void takeBack(Question question) {
        answered.remove(question);
        asked.takeBack(question);
    }

    /** What could not be settled by the answer is not asked about again now. */
    private <T> CompletableFuture<T> settled(Question question, CompletableFuture<T> act) {
        return acted(question, act).thenApply(done -> {
            if (!(question instanceof Question.SamePerson)) {
                asked.skip(question);
            }
            return done;
        });
    }

    private <T> CompletableFuture<T> acted(Question question, CompletableFuture<T> act) {
        return act.thenApply(done -> {
            answered.push(question);
            return done;
        });
    }

    /**
     * What lies ahead.
     *
     * @param faces in the groups that wait for a name
     * @param answers of them, so many settle {@code share}
     * @param share of the faces, 0..1
     */
    public record Outlook(int faces, int answers, double share) {

        /** Of groups of so many faces that wait for a name. */
        public static Outlook of(Collection<Integer> sizes) {
            int all = sizes.stream().mapToInt(size -> size).sum();
            int settled = 0;
            int answers = 0;
            for (int size : sizes.stream().sorted(Comparator.reverseOrder()).toList()) {
                if (settled >= ReviewThresholds.MOST * all) {
                    break;
                }
                settled += size;
                answers++;
            }
            return new Outlook(all, answers, (double) settled / Math.max(1, all));
        }
    }

    /** How many answers settle most of the faces. */
    public Outlook outlook() {
        return Outlook.of(faces.waiting().stream().map(WaitingGroup::size).toList());
    }
}
