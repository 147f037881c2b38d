package org.kith.engine.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.fault.LibraryException;

class NetworkShareTest {

    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "cifs", "fuse.sshfs", "smbfs", "NFS", "afpfs"})
    void diskOfAnotherComputer(String type) {
        assertThat(NetworkShare.ofType(type)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ext4", "apfs", "NTFS", "tmpfs", "overlay", "fuseblk", "exfat", "btrfs", "zfs", "fuse.ntfs-3g"})
    void diskOfThisComputer(String type) {
        assertThat(NetworkShare.ofType(type)).isEmpty();
    }

    @Test
    void theOneTestsRunOnIsLetBe(@TempDir Path folder) {
        assertThatCode(() -> NetworkShare.refuse(folder)).doesNotThrowAnyException();
    }

    @Test
    void aWindowsShareIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> NetworkShare.refuse(Path.of("\\\\nas\\kith")))
                .isInstanceOfSatisfying(LibraryException.class, e -> assertThat(e.kind())
                        .isEqualTo(LibraryException.Kind.NETWORK_SHARE))
                .hasMessageContaining("copy its folder");
    }
}
