package org.kith.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Files of this computer as a store has them that no path leads to: {@code store:///folder}. It fails as often as it is told. */
public final class StoreOfTests extends RawLocalFileSystem {

    static final String SCHEME = "store";
    static final AtomicInteger FAILURES = new AtomicInteger();
    static final AtomicInteger FAILED = new AtomicInteger();

    private static final URI ROOT = URI.create(SCHEME + ":///");

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public URI getUri() {
        return ROOT;
    }

    @Override
    public void initialize(URI name, Configuration configuration) throws IOException {
        super.initialize(ROOT, configuration);
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return plain(super.getFileStatus(path));
    }

    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
        return Arrays.stream(super.listStatus(folder)).map(StoreOfTests::plain).toArray(FileStatus[]::new);
    }

    /** Without rights, which are those of files that paths lead to. */
    private static FileStatus plain(FileStatus file) {
        return new FileStatus(
                file.getLen(), file.isDirectory(), 1, file.getBlockSize(), file.getModificationTime(), file.getPath());
    }

    @Override
    public FSDataInputStream open(Path path, int bufferBytes) throws IOException {
        if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            FAILED.incrementAndGet();
            throw new IOException("the store does not answer");
        }
        if (!pathToFile(path).exists()) {
            throw new FileNotFoundException(path.toString());
        }
        return super.open(path, bufferBytes);
    }
}
