package org.kith.engine.metadata;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** XMP (ISO 16684-1), from a file or from beside it. What cannot be read of it is left out. Not changed once it is read. */
public final class Xmp {

    private static final Logger LOG = LoggerFactory.getLogger(Xmp.class);

    /** What one program writes unlike the standard wants it shall not cost all the others' words. */
    private static final ParseOptions LENIENT =
            new ParseOptions().setDisallowDoctype(true).setOmitNormalization(true);

    private final XMPMeta meta;

    private Xmp(XMPMeta meta) {
        this.meta = meta;
    }

    /** That of a file, in the order in which it stands there. */
    static Stream<Xmp> in(Metadata metadata) {
        return metadata.getDirectoriesOfType(XmpDirectory.class).stream().map(found -> new Xmp(found.getXMPMeta()));
    }

    /** To what was read of a file; what cannot be read is left out. */
    public static void add(byte[] packet, Metadata metadata) {
        parse(packet).ifPresent(xmp -> {
            XmpDirectory directory = new XmpDirectory();
            directory.setXMPMeta(xmp.meta);
            metadata.addDirectory(directory);
        });
    }

    /** Empty where it is no XMP. */
    public static Optional<Xmp> parse(byte[] packet) {
        try {
            return Optional.of(new Xmp(XMPMetaFactory.parseFromBuffer(packet, LENIENT)));
        } catch (XMPException | RuntimeException | StackOverflowError e) {
            LOG.debug("XMP left out", e);
            return Optional.empty();
        }
    }

    /**
     * The text of a property, of one in several languages that of the default.
     *
     * @param namespace URI of its schema
     * @param path without a prefix of its own it is in that namespace
     */
    public Optional<String> text(String namespace, String path) {
        try {
            XMPProperty property = meta.getProperty(namespace, path);
            if (property != null && property.getOptions().isArrayAltText()) {
                property = meta.getLocalizedText(namespace, path, null, XMPConst.X_DEFAULT);
            }
            return Optional.ofNullable(property)
                    .map(XMPProperty::getValue)
                    .map(String::strip)
                    .filter(s -> !s.isEmpty());
        } catch (XMPException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The items of an array; of a single value that one. */
    public List<String> texts(String namespace, String path) {
        List<String> texts = new ArrayList<>();
        int items = count(namespace, path);
        for (int i = 1; i <= items; i++) {
            text(namespace, path + "[" + i + "]").ifPresent(texts::add);
        }
        return items == 0 ? text(namespace, path).map(List::of).orElse(List.of()) : texts;
    }

    /** How many items an array has; 0 if it is none. */
    public int count(String namespace, String path) {
        try {
            return meta.countArrayItems(namespace, path);
        } catch (XMPException | RuntimeException e) {
            return 0;
        }
    }
}
