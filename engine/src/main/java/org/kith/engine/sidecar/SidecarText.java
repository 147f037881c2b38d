package org.kith.engine.sidecar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.metadata.Turning;
import org.kith.engine.metadata.WrittenWords;
import org.kith.engine.metadata.Xmp;
import org.kith.engine.metadata.XmpSchema;
import org.kith.engine.model.Box;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.TagForm;

/**
 * The text of a sidecar with what the user said. [Note: What is Kith's in a sidecar] One description that says so of itself, with all
 * properties that nobody else has written; and where somebody has, items in their lists: regions that say so, and keywords and people
 * that the description counts up. These go and come; all else stays as it is, byte by byte. A caption or stars of another program are
 * replaced by the user's, and stay so.
 */
final class SidecarText {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String NEW = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    /** Programs draw their boxes a little differently. */
    private static final double SAME_IOU = 0.3;

    private final String text;
    private final XmlElement rdf;
    private final Optional<XmlElement> own;
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int from, int to, String replacement) {}

    private SidecarText(String text, XmlElement rdf) {
        this.text = text;
        this.rdf = rdf;
        this.own = descriptions()
                .filter(one -> one.attribute(XmpSchema.KITH, "version").isPresent())
                .findFirst();
    }

    private Stream<XmlElement> descriptions() {
        return rdf.children().stream().filter(child -> child.is(RDF, "Description"));
    }

    /** Of a photo without a sidecar. */
    static String of(SidecarWords words) {
        return with(NEW, words).orElseThrow();
    }

    /**
     * With these words in place of those that Kith wrote before.
     *
     * @return empty of what is no XMP
     */
    static Optional<String> with(String text, SidecarWords words) {
        return XmlText.root(text)
                .flatMap(root ->
                        root.all().filter(element -> element.is(RDF, "RDF")).findFirst())
                .filter(rdf -> !rdf.isSingleTag() && text.startsWith("<rdf:", rdf.start()))
                .map(rdf -> {
                    SidecarText sidecar = new SidecarText(text, rdf);
                    sidecar.removeOwn();
                    if (!words.isEmpty()) {
                        sidecar.add(words);
                    }
                    return sidecar.edited();
                });
    }

    /** Whether there is nothing in it but what an empty one has. */
    static boolean isEmpty(String text) {
        return XmlText.root(text)
                .flatMap(root ->
                        root.all().filter(element -> element.is(RDF, "RDF")).findFirst())
                .filter(rdf -> rdf.children().isEmpty())
                .isPresent();
    }

    /** Whether Kith has written something into it. */
    static boolean hasOwn(String text) {
        return XmlText.root(text).stream().flatMap(XmlElement::all).anyMatch(element -> element.attribute(
                        XmpSchema.KITH, "version")
                .isPresent());
    }

    private String edited() {
        StringBuilder edited = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> edited.replace(edit.from(), edit.to(), edit.replacement()));
        return edited.toString();
    }

    /** With the line it stands on, if it stands there alone. */
    private void remove(XmlElement element) {
        int from = element.start();
        while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
            from--;
        }
        boolean alone = from > 0 && text.charAt(from - 1) == '\n';
        int start = from - 1 > 0 && alone && text.charAt(from - 2) == '\r' ? from - 2 : from - 1;
        edits.add(new Edit(alone ? start : element.start(), element.end(), ""));
    }

    private void removeOwn() {
        Set<String> keywords = listed("keywords");
        Set<String> people = listed("people");
        own.ifPresent(this::remove);
        others(XmpSchema.MWG_REGIONS, "Regions")
                .flatMap(regions -> regions.all().filter(element -> element.is(RDF, "li")))
                .filter(SidecarText::isOwnRegion)
                .forEach(this::remove);
        items(XmpSchema.DUBLIN_CORE, "subject")
                .filter(item -> keywords.contains(content(item)))
                .forEach(this::remove);
        items(XmpSchema.IPTC_EXTENSION, "PersonInImage")
                .filter(item -> people.contains(content(item)))
                .forEach(this::remove);
    }

    private static boolean isOwnRegion(XmlElement item) {
        return item.all()
                .anyMatch(element -> element.is(XmpSchema.KITH, "by")
                        || element.attribute(XmpSchema.KITH, "by").isPresent());
    }

    /** What the description counts up. */
    private Set<String> listed(String name) {
        Set<String> listed = new LinkedHashSet<>();
        own.flatMap(description -> description.child(XmpSchema.KITH, name)).stream()
                .flatMap(XmlElement::all)
                .filter(element -> element.is(RDF, "li"))
                .forEach(item -> listed.add(content(item)));
        return listed;
    }

    private String content(XmlElement element) {
        return unescaped(text.substring(element.contentStart(), element.contentEnd()))
                .strip();
    }

    /** A property as others wrote it, in whichever description. */
    private Stream<XmlElement> others(String namespace, String name) {
        return descriptions()
                .filter(description -> !own.equals(Optional.of(description)))
                .flatMap(description -> description.child(namespace, name).stream());
    }

    private Stream<XmlElement> items(String namespace, String name) {
        return others(namespace, name).flatMap(XmlElement::all).filter(element -> element.is(RDF, "li"));
    }

    private void add(SidecarWords words) {
        StringBuilder properties = new StringBuilder();
        addRegions(words, properties);
        Set<String> people = new LinkedHashSet<>();
        words.faces().forEach(face -> people.add(face.name()));
        people.addAll(words.people());
        List<String> ownPeople = addList(XmpSchema.IPTC_EXTENSION, "Iptc4xmpExt", "PersonInImage", people, properties);
        List<String> ownTags =
                addList(XmpSchema.DUBLIN_CORE, "dc", "subject", new LinkedHashSet<>(words.tags()), properties);
        addCaption(words.caption(), properties);
        addRating(words.rating(), properties);
        list("kith:keywords", ownTags, properties);
        list("kith:people", ownPeople, properties);
        insert(rdf.contentEnd(), """
                 <rdf:Description rdf:about="" kith:version="1"
                   xmlns:kith="%s"
                   xmlns:xmp="%s"
                   xmlns:dc="%s"
                   xmlns:mwg-rs="%s"
                   xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"
                   xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#"
                   xmlns:Iptc4xmpExt="%s">
                %s </rdf:Description>
                """.formatted(
                        XmpSchema.KITH,
                        XmpSchema.BASIC,
                        XmpSchema.DUBLIN_CORE,
                        XmpSchema.MWG_REGIONS,
                        XmpSchema.IPTC_EXTENSION,
                        properties));
    }

    /** On lines of its own before the closing tag. */
    private void insert(int before, String lines) {
        int from = before;
        while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
            from--;
        }
        boolean ownLine = from > 0 && text.charAt(from - 1) == '\n';
        edits.add(
                ownLine
                        ? new Edit(from, from, lines)
                        : new Edit(before, before, "\n" + lines.substring(0, lines.length() - 1)));
    }

    private void addRegions(SidecarWords words, StringBuilder properties) {
        Optional<XmlElement> list = others(XmpSchema.MWG_REGIONS, "Regions")
                .flatMap(XmlElement::all)
                .filter(element -> element.is(XmpSchema.MWG_REGIONS, "RegionList"))
                .flatMap(XmlElement::all)
                .filter(element -> element.is(RDF, "Bag") && !element.isSingleTag())
                .findFirst();
        StringBuilder regions = new StringBuilder();
        List<FaceTag> theirs = Xmp.parse(text.getBytes(UTF_8)).stream()
                .flatMap(xmp -> WrittenWords.ofSidecar(xmp).faces().stream())
                .filter(tag -> tag.form() != TagForm.KITH)
                .toList();
        for (SidecarWords.Face face : words.faces()) {
            if (theirs.stream().noneMatch(tag -> isThere(face, tag, words.orientation()))) {
                regions.append(region(face, words.orientation()));
            }
        }
        if (regions.isEmpty()) {
            return;
        }
        if (list.isPresent()) {
            insert(list.get().contentEnd(), declared(regions.toString()));
            return;
        }
        properties.append("""
                  <mwg-rs:Regions rdf:parseType="Resource">
                   <mwg-rs:AppliedToDimensions stDim:w="%d" stDim:h="%d" stDim:unit="pixel"/>
                   <mwg-rs:RegionList>
                    <rdf:Bag>
                %s    </rdf:Bag>
                   </mwg-rs:RegionList>
                  </mwg-rs:Regions>
                """.formatted(words.width(), words.height(), regions));
    }

    /** Whether another program has written the same, from whichever picture it counts. */
    private static boolean isThere(SidecarWords.Face face, FaceTag tag, int orientation) {
        double overlap = Math.max(
                tag.area().intersectionOverUnion(face.box()),
                tag.area().intersectionOverUnion(Turning.stored(face.box(), orientation)));
        return overlap >= SAME_IOU && PersonName.fold(tag.name()).equals(PersonName.fold(face.name()));
    }

    /** Where others declared their namespaces, the regions declare their own. */
    private static String declared(String regions) {
        return regions.replace(
                "<rdf:li>",
                "<rdf:li xmlns:mwg-rs=\"" + XmpSchema.MWG_REGIONS
                        + "\" xmlns:stArea=\"" + XmpSchema.AREA + "\" xmlns:kith=\"" + XmpSchema.KITH
                        + "\">");
    }

    private static String region(SidecarWords.Face face, int orientation) {
        Box stored = Turning.stored(face.box(), orientation);
        return String.format(
                Locale.ROOT,
                """
                     <rdf:li>
                      <rdf:Description mwg-rs:Name="%s" mwg-rs:Type="Face">
                       <mwg-rs:Area stArea:x="%.7f" stArea:y="%.7f" stArea:w="%.7f" stArea:h="%.7f" stArea:unit="normalized"/>
                       <mwg-rs:Extensions kith:by="kith"/>
                      </rdf:Description>
                     </rdf:li>
                """,
                escaped(face.name()),
                stored.x() + stored.width() / 2,
                stored.y() + stored.height() / 2,
                stored.width(),
                stored.height());
    }

    /** @return those that were not there: they are Kith's */
    private List<String> addList(
            String namespace, String prefix, String name, Set<String> wanted, StringBuilder properties) {
        Optional<XmlElement> bag = others(namespace, name)
                .flatMap(XmlElement::all)
                .filter(element -> (element.is(RDF, "Bag") || element.is(RDF, "Seq")) && !element.isSingleTag())
                .findFirst();
        Set<String> there = new LinkedHashSet<>();
        Set<String> before = listed(name.equals("subject") ? "keywords" : "people");
        items(namespace, name)
                .map(this::content)
                .filter(word -> !before.contains(word))
                .forEach(word -> there.add(PersonName.fold(word)));
        List<String> missing = wanted.stream()
                .filter(word -> !there.contains(PersonName.fold(word)))
                .toList();
        if (bag.isPresent()) {
            StringBuilder items = new StringBuilder();
            missing.forEach(
                    word -> items.append("    <rdf:li>").append(escaped(word)).append("</rdf:li>\n"));
            if (!missing.isEmpty()) {
                insert(bag.get().contentEnd(), items.toString());
            }
            return missing;
        }
        list(prefix + ":" + name, missing, properties);
        return List.of();
    }

    private static void list(String name, List<String> words, StringBuilder properties) {
        if (words.isEmpty()) {
            return;
        }
        properties.append("  <").append(name).append(">\n   <rdf:Bag>\n");
        words.forEach(
                word -> properties.append("    <rdf:li>").append(escaped(word)).append("</rdf:li>\n"));
        properties.append("   </rdf:Bag>\n  </").append(name).append(">\n");
    }

    private void addCaption(@Nullable String caption, StringBuilder properties) {
        if (caption == null) {
            return;
        }
        Optional<XmlElement> item = items(XmpSchema.DUBLIN_CORE, "description")
                .filter(li -> li.attribute(XML, "lang")
                        .map(lang -> text.substring(lang.start(), lang.end()).equals("x-default"))
                        .orElse(true))
                .filter(li -> !li.isSingleTag())
                .findFirst();
        if (item.isPresent()) {
            edits.add(new Edit(item.get().contentStart(), item.get().contentEnd(), escaped(caption)));
        } else if (others(XmpSchema.DUBLIN_CORE, "description").findAny().isEmpty()) {
            properties.append("""
                      <dc:description>
                       <rdf:Alt>
                        <rdf:li xml:lang="x-default">%s</rdf:li>
                       </rdf:Alt>
                      </dc:description>
                    """.formatted(escaped(caption)));
        }
    }

    private void addRating(int rating, StringBuilder properties) {
        if (rating == 0) {
            return;
        }
        Optional<XmlElement.Attribute> attribute = descriptions()
                .filter(description -> !own.equals(Optional.of(description)))
                .flatMap(description -> description.attribute(XmpSchema.BASIC, "Rating").stream())
                .findFirst();
        Optional<XmlElement> element = others(XmpSchema.BASIC, "Rating")
                .filter(one -> !one.isSingleTag())
                .findFirst();
        if (attribute.isPresent()) {
            edits.add(new Edit(attribute.get().start(), attribute.get().end(), String.valueOf(rating)));
        } else if (element.isPresent()) {
            edits.add(new Edit(element.get().contentStart(), element.get().contentEnd(), String.valueOf(rating)));
        } else {
            properties.append("  <xmp:Rating>").append(rating).append("</xmp:Rating>\n");
        }
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String unescaped(String words) {
        return words.replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
