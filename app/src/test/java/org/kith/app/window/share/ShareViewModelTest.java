package org.kith.app.window.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Verdict;
import org.kith.engine.share.Contested;
import org.kith.engine.share.Contested.Claim;
import org.kith.engine.share.Joined;
import org.kith.engine.share.ShareContents;
import org.kith.engine.share.Sharing.Stranger;

class ShareViewModelTest {

    private static final Path FILE = Path.of("mum.kithshare");
    private static final Contested OPEN = new Contested(
            new FaceId(7),
            Path.of("a.jpg"),
            List.of(new Claim("Mum", Verdict.IS, "Anna"), new Claim(null, Verdict.NOT_A_FACE, null)));

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private Optional<Stranger> stranger = Optional.of(new Stranger("Mum", "AB12 CD34"));
    private @Nullable EngineException fault;
    private final ShareViewModel model = new ShareViewModel(
            new Background(work::add, Runnable::run, failure -> {
                throw new AssertionError(failure);
            }),
            new Library(),
            new Text(Locale.ENGLISH));

    private final class Library implements ShareSource {

        @Override
        public String fingerprint() {
            return "0000 1111";
        }

        @Override
        public ShareContents contents() {
            return new ShareContents(
                    List.of(new ShareContents.Named("Anna", 1), new ShareContents.Named("Ben", 3)), 4, 0);
        }

        @Override
        public ShareContents share(Path file, boolean embeddings, String name, char[] passphrase) {
            done.add("share " + file + " " + embeddings + " " + name + " " + new String(passphrase));
            return contents();
        }

        @Override
        public Optional<Stranger> stranger(Path file, char[] passphrase) {
            if (fault != null) {
                throw fault;
            }
            return stranger;
        }

        @Override
        public Joined join(Path file, char[] passphrase) {
            done.add("join " + new String(passphrase));
            return new Joined("Mum", 1, 2, 0, 3, true, List.of(OPEN), List.of());
        }

        @Override
        public List<Contested> contested() {
            return List.of(OPEN);
        }
    }

    private void settle() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void whatWouldLeaveIsListedBeforeItDoesAndTheFingerprintIsToldAfterwards() {
        model.open();
        settle();
        assertThat(model.leaves().get()).isEqualTo("Would leave: Anna (1 face), Ben (3 faces).");
        assertThat(model.contested().get()).containsExactly(OPEN);
        assertThat(model.words(OPEN)).isEqualTo("Mum: Anna · here: no face");

        model.share(FILE, true, "Son", "correct horse");
        settle();
        assertThat(done).containsExactly("share mum.kithshare true Son correct horse");
        assertThat(model.said().get()).contains("2 people").contains("0000 1111");
    }

    @Test
    void somebodyNewIsJoinedOnlyAfterTheFingerprintWasCompared() {
        model.join(FILE, "correct horse");
        settle();
        assertThat(done).isEmpty();
        assertThat(model.asked().get()).isPresent();

        model.distrust();
        assertThat(model.asked().get()).isEmpty();
        model.trust();
        settle();
        assertThat(done).isEmpty();

        model.join(FILE, "correct horse");
        settle();
        model.trust();
        settle();
        assertThat(done).containsExactly("join correct horse");
        assertThat(model.said().get()).contains("Mum").contains("2 faces").contains("3 words are about photos");
        assertThat(model.contested().get()).containsExactly(OPEN);
    }

    @Test
    void somebodyTrustedIsJoinedAtOnceAndAWrongPassphraseIsTold() {
        stranger = Optional.empty();
        model.join(FILE, "correct horse");
        settle();
        assertThat(done).containsExactly("join correct horse");
        assertThat(model.busy().get()).isFalse();

        fault = new EngineException(FileFault.FILE_NOT_READ, FILE, "gone");
        model.join(FILE, "correct horse");
        settle();
        assertThat(model.said().get()).contains("mum.kithshare");
        assertThat(done).hasSize(1);
    }
}
