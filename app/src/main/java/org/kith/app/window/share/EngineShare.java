package org.kith.app.window.share;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.Engine;
import org.kith.engine.share.Contested;
import org.kith.engine.share.Joined;
import org.kith.engine.share.ShareChoice;
import org.kith.engine.share.ShareContents;
import org.kith.engine.share.Sharing.Stranger;

/** The shares of the open library. Thread-safe. */
final class EngineShare implements ShareSource {

    private final Engine engine;

    EngineShare(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String fingerprint() {
        return engine.sharing().fingerprint();
    }

    @Override
    public ShareContents contents() {
        return engine.sharing().contents(ShareChoice.ALL);
    }

    @Override
    public ShareContents share(Path file, boolean embeddings, String name, char[] passphrase) {
        return engine.sharing()
                .share(
                        file,
                        new ShareChoice(Set.of(), embeddings),
                        name.isBlank() ? Optional.empty() : Optional.of(name.strip()),
                        passphrase);
    }

    @Override
    public Optional<Stranger> stranger(Path file, char[] passphrase) {
        return engine.sharing().stranger(file, passphrase);
    }

    @Override
    public Joined join(Path file, char[] passphrase) {
        return engine.sharing().join(file, passphrase, true);
    }

    @Override
    public List<Contested> contested() {
        return engine.sharing().contested();
    }
}
