package org.kith.engine.image.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.shape.PixelSize;

/** The frames of a GIF (GIF89a), as far as it is whole. */
public final class GifFrames {

    private static final int HEADER_BYTES = 13;
    private static final int FRAME_BYTES = 9;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int CONTROL = 0xf9;

    /** Rows of a frame that comes in four parts: where each begins, and how many rows lie between (appendix E). */
    private static final int[][] PARTS = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

    private final byte[] gif;
    private final int most;
    private final List<Frame> frames = new ArrayList<>();

    private GifFrames(byte[] gif, int most) {
        this.gif = gif;
        this.most = most;
    }

    /** @param most frames that are read */
    public static GifFrames of(byte[] gif, int most) {
        GifFrames frames = new GifFrames(gif, most);
        frames.read();
        return frames;
    }

    /** The canvas; of a file that says nothing of it, the first frame. Empty where there is none. */
    public Optional<PixelSize> size() {
        if (gif.length < HEADER_BYTES) {
            return Optional.empty();
        }
        int width = number(6);
        int height = number(8);
        return width > 0 && height > 0
                ? Optional.of(new PixelSize(width, height))
                : frames.stream().findFirst().map(frame -> new PixelSize(frame.width, frame.height));
    }

    public List<Frame> frames() {
        return List.copyOf(frames);
    }

    private void read() {
        int at = HEADER_BYTES;
        if (gif.length < at) {
            return;
        }
        int[] colors = colors(at, gif[10]);
        at += 3 * colors.length;
        int control = -1;
        while (frames.size() < most) {
            int block = at < gif.length ? gif[at] & 0xff : -1;
            if (block == EXTENSION && at + 2 < gif.length) {
                control = (gif[at + 1] & 0xff) == CONTROL && at + 7 < gif.length ? at + 3 : control;
                at = behind(at + 2);
            } else if (block == FRAME && at + 1 + FRAME_BYTES + 1 < gif.length) {
                int flags = gif[at + FRAME_BYTES];
                int[] own = colors(at + 1 + FRAME_BYTES, flags);
                int data = at + 1 + FRAME_BYTES + 3 * own.length;
                frames.add(new Frame(at + 1, flags, own.length > 0 ? own : colors, data, control));
                control = -1;
                at = behind(data + 1);
            } else {
                return; // its end, or nothing that is known
            }
        }
    }

    private int number(int at) {
        return (gif[at] & 0xff) | ((gif[at + 1] & 0xff) << 8);
    }

    private int[] colors(int at, int flags) {
        int count = (flags & 0x80) == 0 ? 0 : 2 << (flags & 7);
        int[] colors = new int[count];
        for (int i = 0; i < count && at + 3 * i + 2 < gif.length; i++) {
            colors[i] = ((gif[at + 3 * i] & 0xff) << 16)
                    | ((gif[at + 3 * i + 1] & 0xff) << 8)
                    | (gif[at + 3 * i + 2] & 0xff);
        }
        return colors;
    }

    /** Where the parts of a block end, each of which says how long it is. */
    private int behind(int at) {
        int i = at;
        while (i < gif.length && gif[i] != 0) {
            i += 1 + (gif[i] & 0xff);
        }
        return i + 1;
    }

    /** One of them. */
    public final class Frame {

        private final int left;
        private final int top;
        private final int width;
        private final int height;
        private final boolean inParts;
        private final int[] colors;
        private final int data;
        private final int transparent;
        private final boolean passing;

        private Frame(int at, int flags, int[] colors, int data, int control) {
            this.left = number(at);
            this.top = number(at + 2);
            this.width = number(at + 4);
            this.height = number(at + 6);
            this.inParts = (flags & 0x40) != 0;
            this.colors = colors;
            this.data = data;
            this.transparent = control >= 0 && (gif[control] & 1) != 0 ? gif[control + 3] & 0xff : -1;
            this.passing = control >= 0 && ((gif[control] >> 2) & 7) >= 2;
        }

        public long pixels() {
            return (long) width * height;
        }

        /** Whether what is under it shows again before the next. */
        public boolean isPassing() {
            return passing;
        }

        /**
         * Draws it on the canvas.
         *
         * @param bgr every n-th pixel of every n-th row of the canvas
         * @return whether all of it is there
         */
        public boolean draw(byte[] bgr, PixelSize canvas, int step) {
            int bits = data < gif.length ? gif[data] : 0;
            if (bits < 1 || bits > 8) {
                return false;
            }
            byte[] pixels = new byte[Math.multiplyExact(width, height)];
            byte[] packed = joined();
            int there = Lzw.gif(packed, 0, packed.length, bits, pixels);
            paint(bgr, canvas, step, pixels, there);
            return there == pixels.length;
        }

        /** White, where it is drawn. */
        public void clear(byte[] bgr, PixelSize canvas, int step) {
            paint(bgr, canvas, step, null, width * height);
        }

        private byte[] joined() {
            int end = behind(data + 1);
            byte[] packed = new byte[Math.max(0, Math.min(end, gif.length) - data)];
            int length = 0;
            for (int i = data + 1; i < gif.length && gif[i] != 0; i += 1 + (gif[i] & 0xff)) {
                int count = Math.min(gif[i] & 0xff, gif.length - i - 1);
                System.arraycopy(gif, i + 1, packed, length, count);
                length += count;
            }
            return Arrays.copyOf(packed, length);
        }

        /** @param pixels null: white */
        private void paint(byte[] bgr, PixelSize canvas, int step, byte @Nullable [] pixels, int there) {
            int row = 0;
            for (int[] part : inParts ? PARTS : new int[][] {{0, 1}}) {
                for (int y = part[0]; y < height; y += part[1], row++) {
                    if ((top + y) % step == 0 && top + y < canvas.height()) {
                        paintRow(bgr, canvas, step, pixels, row * width, there, top + y);
                    }
                }
            }
        }

        private void paintRow(
                byte[] bgr, PixelSize canvas, int step, byte @Nullable [] pixels, int from, int there, int y) {
            int columns = (canvas.width() + step - 1) / step;
            int first = (step - left % step) % step;
            int last = Math.min(Math.min(width, canvas.width() - left), there - from);
            int out = 3 * (y / step * columns + (left + first) / step);
            for (int x = first; x < last; x += step, out += 3) {
                int index = pixels == null ? -1 : pixels[from + x] & 0xff;
                if (pixels != null && index == transparent) {
                    continue;
                }
                int color = pixels == null ? 0xffffff : index < colors.length ? colors[index] : 0;
                bgr[out] = (byte) color;
                bgr[out + 1] = (byte) (color >> 8);
                bgr[out + 2] = (byte) (color >> 16);
            }
        }
    }
}
