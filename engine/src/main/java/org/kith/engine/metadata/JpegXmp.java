package org.kith.engine.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.drew.imaging.jpeg.JpegSegmentMetadataReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.metadata.Metadata;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The XMP in the segments of a JPEG (XMP specification, part 3, 1.1.3): a packet of up to 64 KB, and what did not go into it in pieces
 * after it, of which only as much is held as may be. Thread-safe.
 */
public final class JpegXmp implements JpegSegmentMetadataReader {

    private static final String PACKET = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PIECE = "http://ns.adobe.com/xmp/extension/\0";
    private static final int DIGEST_CHARS = 32;
    private static final int PIECE_HEAD = PIECE.length() + DIGEST_CHARS + 8;

    /** What programs put into the second part beside words are depth maps, previews and the strokes of brushes: megabytes. */
    private static final int MOST_BYTES = 4 << 20;

    @Override
    public Iterable<JpegSegmentType> getSegmentTypes() {
        return List.of(JpegSegmentType.APP1);
    }

    @Override
    public void readJpegSegments(Iterable<byte[]> segments, Metadata metadata, JpegSegmentType type) {
        boolean found = false;
        @Nullable Pieces pieces = null;
        for (byte[] segment : segments) {
            if (!found && starts(segment, PACKET)) {
                found = true;
                Xmp.add(Arrays.copyOfRange(segment, PACKET.length(), segment.length), metadata);
            } else if (starts(segment, PIECE) && segment.length > PIECE_HEAD) {
                pieces = pieces == null ? Pieces.of(segment).orElse(null) : pieces;
                if (pieces != null) {
                    pieces.add(segment);
                }
            }
        }
        if (found && pieces != null && pieces.areWhole()) {
            Xmp.add(pieces.bytes, metadata);
        }
    }

    private static boolean starts(byte[] segment, String signature) {
        return segment.length > signature.length()
                && new String(segment, 0, signature.length(), ISO_8859_1).equals(signature);
    }

    /** The second part as it comes together. */
    private static final class Pieces {

        private final String digest;
        private final byte[] bytes;
        private int left;

        private Pieces(String digest, int length) {
            this.digest = digest;
            this.bytes = new byte[length];
            this.left = length;
        }

        static Optional<Pieces> of(byte[] segment) {
            int length = ByteBuffer.wrap(segment).getInt(PIECE.length() + DIGEST_CHARS);
            return length > 0 && length <= MOST_BYTES
                    ? Optional.of(new Pieces(digest(segment), length))
                    : Optional.empty();
        }

        private static String digest(byte[] segment) {
            return new String(segment, PIECE.length(), DIGEST_CHARS, ISO_8859_1);
        }

        void add(byte[] segment) {
            int at = ByteBuffer.wrap(segment).getInt(PIECE.length() + DIGEST_CHARS + 4);
            int length = segment.length - PIECE_HEAD;
            if (digest.equals(digest(segment)) && at >= 0 && length <= bytes.length - at) {
                System.arraycopy(segment, PIECE_HEAD, bytes, at, length);
                left -= length;
            }
        }

        boolean areWhole() {
            return left == 0;
        }
    }
}
