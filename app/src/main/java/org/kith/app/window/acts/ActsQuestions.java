package org.kith.app.window.acts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import org.kith.app.text.Text;
import org.kith.app.window.fx.AskPopup;
import org.kith.app.window.fx.AskPopup.Question;
import org.kith.engine.model.Person;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.store.photos.Album;

/** Acts that need an answer first: which tag, which album, what date. FX thread only. */
final class ActsQuestions {

    /** A time to shift by: "+1h", "-30m", "+2d 3h". */
    private static final Pattern SHIFT =
            Pattern.compile("([+-])\\s*(?:(\\d+)\\s*d)?\\s*(?:(\\d+)\\s*h)?\\s*(?:(\\d+)\\s*m)?");

    private final ActsViewModel model;
    private final Text text;

    ActsQuestions(ActsViewModel model, Text text) {
        this.model = model;
        this.text = text;
    }

    void tag(List<PhotoId> photos, Node anchor) {
        model.ask(PhotoActs::tags, tags -> new AskPopup()
                .show(anchor, question("tag"), "", tags, said -> model.tag(photos, said)));
    }

    void untag(List<PhotoId> photos, Node anchor) {
        model.ask(
                acts -> acts.tagsOf(photos), tags -> new AskPopup().show(anchor, question("untag"), "", tags, said -> {
                    boolean has = tags.contains(said.strip());
                    if (has) {
                        model.untag(photos, said);
                    }
                    return has;
                }));
    }

    void present(List<PhotoId> photos, Node anchor) {
        model.ask(PhotoActs::names, names -> new AskPopup()
                .show(anchor, question("present"), "", names, said -> model.present(photos, said)));
    }

    void absent(List<PhotoId> photos, Node anchor) {
        model.ask(acts -> acts.presentOn(photos), people -> new AskPopup()
                .show(
                        anchor,
                        question("absent"),
                        "",
                        people.stream().map(ActsQuestions::name).toList(),
                        said -> {
                            Optional<Person> who = people.stream()
                                    .filter(person -> name(person).equals(said.strip()))
                                    .findFirst();
                            who.ifPresent(person -> model.absent(photos, person.id()));
                            return who.isPresent();
                        }));
    }

    private static String name(Person person) {
        return Objects.requireNonNullElse(person.name(), "");
    }

    void album(List<PhotoId> photos, Node anchor) {
        model.ask(acts -> acts.albums().stream().map(Album::name).toList(), albums -> new AskPopup()
                .show(anchor, question("album"), "", albums, said -> model.addToAlbum(photos, said)));
    }

    void caption(List<PhotoId> photos, Node anchor) {
        model.ask(acts -> acts.notes(photos), notes -> new AskPopup()
                .show(anchor, question("caption"), captionOf(photos, notes), List.of(), said -> {
                    model.caption(photos, said);
                    return true;
                }));
    }

    /** What all have in common. */
    private static String captionOf(List<PhotoId> photos, Map<PhotoId, PhotoNote> notes) {
        List<String> captions = photos.stream()
                .map(photo -> Objects.requireNonNullElse(
                        notes.getOrDefault(photo, PhotoNote.NONE).caption(), ""))
                .distinct()
                .toList();
        return captions.size() == 1 ? captions.get(0) : "";
    }

    void date(List<PhotoId> photos, Node anchor) {
        model.ask(acts -> acts.notes(photos), notes -> new AskPopup()
                .show(anchor, question("date"), dateOf(photos, notes), List.of(), said -> {
                    Optional<Duration> shift = shift(said);
                    shift.ifPresent(by -> model.shiftTaken(photos, by));
                    return shift.isPresent() || model.setTaken(photos, said);
                }));
    }

    private static String dateOf(List<PhotoId> photos, Map<PhotoId, PhotoNote> notes) {
        TakenTime said = photos.isEmpty()
                ? null
                : notes.getOrDefault(photos.get(0), PhotoNote.NONE).takenAt();
        return said == null ? "" : said.toString().replace('T', ' ');
    }

    static Optional<Duration> shift(String said) {
        Matcher shift = SHIFT.matcher(said.strip());
        if (!shift.matches() || (shift.group(2) == null && shift.group(3) == null && shift.group(4) == null)) {
            return Optional.empty();
        }
        try {
            Duration by = Duration.ofDays(number(shift.group(2)))
                    .plusHours(number(shift.group(3)))
                    .plusMinutes(number(shift.group(4)));
            return Optional.of(shift.group(1).equals("-") ? by.negated() : by);
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private Question question(String act) {
        return new Question(
                "ask-" + act,
                text.get("acts.ask." + act),
                text.get("acts.ask." + act + ".prompt"),
                text.get("acts.ask." + act + ".about"));
    }
}
