package org.kith.engine.image.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.image.container.TiffDirectory;
import org.kith.engine.image.container.TiffEntry;
import org.kith.engine.image.container.TiffFile;

/** Whose raw file it is, by content. */
public enum RawKind {
    CR2("Canon CR2"),
    CR3("Canon CR3"),
    CRW("Canon CRW"),
    NEF("Nikon NEF"),
    ARW("Sony ARW"),
    DNG("DNG"),
    RAF("Fujifilm RAF"),
    RW2("Panasonic RW2"),
    ORF("Olympus ORF"),
    PEF("Pentax PEF"),
    SRW("Samsung SRW"),
    IIQ("Phase One IIQ"),
    THREE_FR("Hasselblad 3FR"),
    DCR("Kodak DCR"),
    ERF("Epson ERF"),
    MOS("Leaf MOS"),
    MEF("Mamiya MEF"),
    MRW("Minolta MRW"),
    X3F("Sigma X3F"),
    OTHER("RAW");

    private static final int MAKE = 0x010f;
    private static final int DNG_VERSION = 0xc612;

    /** Of sensors' values: Nikon, Sony, Samsung, Pentax, Kodak (exiftool, "TIFF Compression"). */
    private static final Set<Integer> COMPRESSIONS = Set.of(32767, 32769, 32770, 34713, 65000, 65535);

    /** By how the name of the maker begins. */
    private static final Map<String, RawKind> MAKERS = Map.ofEntries(
            Map.entry("NIKON", NEF),
            Map.entry("SONY", ARW),
            Map.entry("PENTAX", PEF),
            Map.entry("RICOH", PEF),
            Map.entry("SAMSUNG", SRW),
            Map.entry("PHASE ONE", IIQ),
            Map.entry("HASSELBLAD", THREE_FR),
            Map.entry("KODAK", DCR),
            Map.entry("EASTMAN", DCR),
            Map.entry("SEIKO EPSON", ERF),
            Map.entry("LEAF", MOS),
            Map.entry("MAMIYA", MEF),
            Map.entry("CANON", CR2),
            Map.entry("OLYMPUS", ORF),
            Map.entry("PANASONIC", RW2));

    private final String label;

    RawKind(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** Of a file that begins as no other does; those that begin as a TIFF are told by {@link #of(TiffFile)}. */
    public static Optional<RawKind> ofSignature(byte[] head) {
        if (starts(head, 0, "II*\0") && starts(head, 8, "CR\2")) {
            return Optional.of(CR2);
        } else if (starts(head, 4, "ftypcrx ")) {
            return Optional.of(CR3);
        } else if (starts(head, 6, "HEAPCCDR")) {
            return Optional.of(CRW);
        } else if (starts(head, 0, "FUJIFILMCCD-RAW")) {
            return Optional.of(RAF);
        } else if (starts(head, 0, "IIU\0")) {
            return Optional.of(RW2);
        } else if (starts(head, 0, "IIRO") || starts(head, 0, "IIRS") || starts(head, 0, "MMOR")) {
            return Optional.of(ORF);
        } else if ((starts(head, 0, "II*\0") && starts(head, 8, "IIII"))
                || (starts(head, 0, "MM\0*") && starts(head, 8, "MMMM"))) {
            return Optional.of(IIQ);
        } else if (starts(head, 0, "\0MRM")) {
            return Optional.of(MRW);
        }
        return starts(head, 0, "FOVb") ? Optional.of(X3F) : Optional.empty();
    }

    /** Empty of what is an ordinary TIFF. */
    public static Optional<RawKind> of(TiffFile tiff) {
        TiffDirectory first = tiff.pages().get(0);
        if (first.has(DNG_VERSION)) {
            return Optional.of(DNG);
        }
        boolean raw = tiff.all().stream()
                .anyMatch(each -> each.isSensor()
                        || (COMPRESSIONS.contains(each.compression())
                                && each.size().isPresent()));
        return raw ? Optional.of(ofMake(first.entry(MAKE).map(TiffEntry::text).orElse(""))) : Optional.empty();
    }

    private static RawKind ofMake(String make) {
        String maker = make.toUpperCase(Locale.ROOT);
        return MAKERS.entrySet().stream()
                .filter(each -> maker.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }

    private static boolean starts(byte[] content, int at, String signature) {
        return content.length >= at + signature.length()
                && new String(content, at, signature.length(), ISO_8859_1).equals(signature);
    }
}
