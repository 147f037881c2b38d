package org.kith.app.window.share;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kith.engine.share.Contested;
import org.kith.engine.share.Joined;
import org.kith.engine.share.ShareContents;
import org.kith.engine.share.Sharing.Stranger;

/** What the settings ask of the library. Called on other threads than the window's. */
interface ShareSource {

    /** By what others know the library; it may be made for that. */
    String fingerprint();

    /** What would leave. */
    ShareContents contents();

    ShareContents share(Path file, boolean embeddings, String name, char[] passphrase);

    /** Empty for a share of somebody who is trusted. */
    Optional<Stranger> stranger(Path file, char[] passphrase);

    Joined join(Path file, char[] passphrase);

    List<Contested> contested();
}
