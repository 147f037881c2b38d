package org.kith.app.window.share;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.OneAtATime;
import org.kith.engine.share.Contested;
import org.kith.engine.share.Joined;
import org.kith.engine.share.ShareContents;
import org.kith.engine.share.Sharing.Stranger;

/** Names written for other libraries and taken from them, and what they say differently; one thing at a time. FX thread only. */
final class ShareViewModel {

    private final Background background;
    private final ShareSource source;
    private final Text text;
    private final OneAtATime acts;
    private final ReadOnlyStringWrapper leaves = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Contested>> contested = new ReadOnlyObjectWrapper<>(List.of());

    /** A share of somebody the user has still to trust. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Asked(Path file, char[] passphrase, Stranger stranger) {}

    /** What is known of the library. */
    private record Known(ShareContents contents, List<Contested> contested) {}

    /** Nothing is asked before {@link #open}. */
    ShareViewModel(Background background, ShareSource source, Text text) {
        this.background = background;
        this.source = source;
        this.text = text;
        this.acts = new OneAtATime(background, text);
    }

    /** What would leave, in words. */
    ReadOnlyStringProperty leaves() {
        return leaves.getReadOnlyProperty();
    }

    /** Whether to trust somebody, while that is asked. */
    ReadOnlyObjectProperty<Optional<Asked>> asked() {
        return asked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Contested>> contested() {
        return contested.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return acts.busy();
    }

    ReadOnlyStringProperty said() {
        return acts.said();
    }

    /** The user comes to see it. */
    void open() {
        background.run(() -> new Known(source.contents(), source.contested()), known -> {
            leaves.set(words(known.contents()));
            contested.set(known.contested());
        });
    }

    private String words(ShareContents contents) {
        if (contents.people().isEmpty()) {
            return text.get("settings.share.nobody");
        }
        return text.get(
                "settings.share.leaves",
                contents.people().stream()
                        .map(person -> text.get("settings.share.person", person.name(), person.faces()))
                        .collect(Collectors.joining(", ")));
    }

    void share(Path file, boolean embeddings, String name, String passphrase) {
        acts.run(
                "settings.share.writing",
                () -> {
                    ShareContents contents = source.share(file, embeddings, name, passphrase.toCharArray());
                    return new Written(contents.people().size(), source.fingerprint());
                },
                written -> text.get(
                        "settings.share.written",
                        written.people(),
                        String.valueOf(file.getFileName()),
                        written.fingerprint()));
    }

    private record Written(int people, String fingerprint) {}

    /** Joins a share of somebody who is trusted; else the user is asked first. */
    void join(Path file, String passphrase) {
        asked.set(Optional.empty());
        char[] words = passphrase.toCharArray();
        acts.run("settings.share.reading", () -> source.stranger(file, words), stranger -> {
            asked.set(stranger.map(who -> new Asked(file, words, who)));
            if (stranger.isPresent()) {
                return "";
            }
            joinTrusted(file, words);
            return text.get("settings.share.reading");
        });
    }

    /** The user compared the fingerprint. */
    void trust() {
        asked.get().ifPresent(share -> {
            asked.set(Optional.empty());
            joinTrusted(share.file(), share.passphrase());
        });
    }

    void distrust() {
        asked.set(Optional.empty());
    }

    private void joinTrusted(Path file, char[] passphrase) {
        acts.run("settings.share.reading", () -> source.join(file, passphrase), joined -> {
            contested.set(joined.contested());
            return said(joined);
        });
    }

    private String said(Joined joined) {
        StringBuilder said = new StringBuilder(
                joined.changed()
                        ? text.get(
                                "settings.share.joined",
                                joined.from(),
                                joined.added(),
                                joined.people(),
                                joined.removed())
                        : text.get("settings.share.nothing-new", joined.from()));
        if (joined.waiting() > 0) {
            said.append(' ').append(text.get("settings.share.waiting", joined.waiting()));
        }
        joined.likely().forEach(likely -> said.append(' ')
                .append(text.get("settings.share.likely", likely.faces(), likely.person())));
        return said.toString();
    }

    /** What is said of a face, side by side. */
    String words(Contested one) {
        return one.claims().stream().map(this::words).collect(Collectors.joining(" · "));
    }

    private String words(Contested.Claim claim) {
        String by = claim.by() == null ? text.get("settings.share.here") : claim.by();
        String person = claim.person() == null ? "" : claim.person();
        return text.get("settings.share.claim." + claim.verdict().code().replace('_', '-'), by, person);
    }
}
