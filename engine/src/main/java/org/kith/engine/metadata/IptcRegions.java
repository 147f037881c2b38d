package org.kith.engine.metadata;

import static org.kith.engine.metadata.XmpSchema.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.TagForm;

/**
 * Image regions of the IPTC Photo Metadata Standard (2019.1, section Image Region) that show somebody with a name: one who is named as a
 * person in the region, or a region whose type is human or face and which has a name.
 */
final class IptcRegions {

    private static final String REGIONS = "ImageRegion";
    private static final String BOUNDARY = "/" + ext("RegionBoundary") + "/";
    private static final String VERTICES = BOUNDARY + ext("rbVertices");

    /** More than there are on any photo; made up to keep us busy. */
    private static final int MOST = 1000;

    private final Xmp xmp;
    private final @Nullable PictureSize size;

    private IptcRegions(Xmp xmp, @Nullable PictureSize size) {
        this.xmp = xmp;
        this.size = size;
    }

    /** @param picture sides of the stored picture, where they are known: places may be in pixels */
    static List<FaceTag> of(Xmp xmp, Optional<PictureSize> picture) {
        return new IptcRegions(xmp, picture.or(() -> PictureSize.of(xmp)).orElse(null)).tags();
    }

    private static String ext(String name) {
        return field(XmpSchema.IPTC_EXTENSION, name);
    }

    private List<FaceTag> tags() {
        List<FaceTag> tags = new ArrayList<>();
        int regions = Math.min(MOST, xmp.count(XmpSchema.IPTC_EXTENSION, REGIONS));
        for (int i = 1; i <= regions; i++) {
            String region = REGIONS + "[" + i + "]";
            Optional<String> name = name(region);
            Optional<Box> area = area(region);
            if (name.isPresent() && area.isPresent()) {
                tags.add(new FaceTag(name.get(), area.get(), size == null ? null : size.aspect(), TagForm.IPTC_REGION));
            }
        }
        return tags;
    }

    private Optional<String> text(String path) {
        return xmp.text(XmpSchema.IPTC_EXTENSION, path);
    }

    /** Of the only person there: of several it cannot be said who is who. */
    private Optional<String> name(String region) {
        List<String> people = people(region);
        Optional<String> name = people.isEmpty() && showsSomebody(region)
                ? text(region + "/" + ext("Name"))
                : people.stream().findFirst().filter(only -> people.size() == 1);
        return name.flatMap(WrittenName::of);
    }

    private List<String> people(String region) {
        List<String> people = new ArrayList<>(xmp.texts(XmpSchema.IPTC_EXTENSION, region + "/" + ext("PersonInImage")));
        String details = region + "/" + ext("PersonInImageWDetails");
        for (int i = 1; i <= Math.min(MOST, xmp.count(XmpSchema.IPTC_EXTENSION, details)); i++) {
            text(details + "[" + i + "]/" + ext("PersonName")).ifPresent(people::add);
        }
        return people.stream().distinct().toList();
    }

    /** By a controlled vocabulary, as a URI of which the last part says it, or by a word. */
    private boolean showsSomebody(String region) {
        String types = region + "/" + ext("rCtype");
        for (int i = 1; i <= Math.min(MOST, xmp.count(XmpSchema.IPTC_EXTENSION, types)); i++) {
            String type = types + "[" + i + "]/";
            Stream<String> words = Stream.concat(
                    text(type + ext("Name")).stream(),
                    xmp.texts(XmpSchema.IPTC_EXTENSION, type + field(XmpSchema.BASIC, "Identifier")).stream());
            if (words.map(word -> word.substring(word.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                    .anyMatch(word -> word.equals("human") || word.equals("person") || word.contains("face"))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Box> area(String region) {
        boolean inPixels = text(region + BOUNDARY + ext("rbUnit"))
                .filter(unit -> unit.equalsIgnoreCase("pixel"))
                .isPresent();
        if (inPixels && size == null) {
            return Optional.empty();
        }
        double width = inPixels && size != null ? size.width() : 1;
        double height = inPixels && size != null ? size.height() : 1;
        return switch (text(region + BOUNDARY + ext("rbShape")).orElse("").toLowerCase(Locale.ROOT)) {
            case "rectangle" ->
                FaceTags.box(
                        number(region + BOUNDARY, "rbX") / width,
                        number(region + BOUNDARY, "rbY") / height,
                        number(region + BOUNDARY, "rbW") / width,
                        number(region + BOUNDARY, "rbH") / height);
            case "circle" -> circle(region, width, height, inPixels);
            case "polygon" -> polygon(region, width, height);
            default -> Optional.empty();
        };
    }

    /** A radius that is relative is so to the width; without the sides of the picture it is taken for a square. */
    private Optional<Box> circle(String region, double width, double height, boolean inPixels) {
        double radius = number(region + BOUNDARY, "rbRx") / width;
        double aspect = size == null ? 1 : size.aspect();
        double upwards = inPixels ? radius * width / height : radius * aspect;
        double x = number(region + BOUNDARY, "rbX") / width;
        double y = number(region + BOUNDARY, "rbY") / height;
        return FaceTags.box(x - radius, y - upwards, 2 * radius, 2 * upwards);
    }

    private Optional<Box> polygon(String region, double width, double height) {
        int vertices = Math.min(MOST, xmp.count(XmpSchema.IPTC_EXTENSION, region + VERTICES));
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 1; i <= vertices; i++) {
            String vertex = region + VERTICES + "[" + i + "]/";
            double x = number(vertex, "rbX") / width;
            double y = number(vertex, "rbY") / height;
            left = Math.min(left, x); // not a number where one is none
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        return FaceTags.box(left, top, right - left, bottom - top);
    }

    private double number(String structure, String name) {
        return FaceTags.number(text(structure + ext(name)));
    }
}
