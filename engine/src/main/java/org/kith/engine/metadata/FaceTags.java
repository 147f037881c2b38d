package org.kith.engine.metadata;

import static org.kith.engine.metadata.XmpSchema.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.TagForm;

/**
 * Faces in XMP: regions of the Metadata Working Group, Microsoft's, and those of IPTC. Those without a name, and of no people, are left
 * out.
 */
final class FaceTags {

    private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+(?:[eE]-?\\d+)?");

    private static final String REGIONS = "Regions/" + field(XmpSchema.MWG_REGIONS, "RegionList");
    private static final String APPLIED_TO = "Regions/" + field(XmpSchema.MWG_REGIONS, "AppliedToDimensions") + "/";
    private static final String AREA = "/" + field(XmpSchema.MWG_REGIONS, "Area") + "/";
    private static final String MP_REGIONS = "RegionInfo/" + field(XmpSchema.MP_REGION_INFO, "Regions");

    /** More than there are faces on any photo; made up to keep us busy. */
    private static final int MOST = 1000;

    private FaceTags() {}

    /**
     * In the first form that has any: who writes several writes the same.
     *
     * @param picture sides of the stored picture, where they are known
     */
    static List<FaceTag> of(Xmp xmp, Optional<PictureSize> picture) {
        return Stream.<Supplier<List<FaceTag>>>of(
                        () -> mwg(xmp), () -> microsoft(xmp), () -> IptcRegions.of(xmp, picture))
                .map(Supplier::get)
                .filter(tags -> !tags.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<FaceTag> mwg(Xmp xmp) {
        double width = number(xmp.text(XmpSchema.MWG_REGIONS, APPLIED_TO + field(XmpSchema.DIMENSIONS, "w")));
        double height = number(xmp.text(XmpSchema.MWG_REGIONS, APPLIED_TO + field(XmpSchema.DIMENSIONS, "h")));
        List<FaceTag> tags = new ArrayList<>();
        int regions = Math.min(MOST, xmp.count(XmpSchema.MWG_REGIONS, REGIONS));
        for (int i = 1; i <= regions; i++) {
            String region = REGIONS + "[" + i + "]";
            Optional<String> name = xmp.text(XmpSchema.MWG_REGIONS, region + "/" + field(XmpSchema.MWG_REGIONS, "Name"))
                    .flatMap(WrittenName::of);
            Optional<Box> area = area(xmp, region, width, height);
            if (name.isPresent() && area.isPresent() && isFace(xmp, region)) {
                @Nullable Double aspect = width > 0 && height > 0 ? width / height : null;
                tags.add(
                        new FaceTag(name.get(), area.get(), aspect, isKiths(xmp, region) ? TagForm.KITH : TagForm.MWG));
            }
        }
        return tags;
    }

    private static boolean isKiths(Xmp xmp, String region) {
        String by = "/" + field(XmpSchema.MWG_REGIONS, "Extensions") + "/" + field(XmpSchema.KITH, "by");
        return xmp.text(XmpSchema.MWG_REGIONS, region + by).isPresent();
    }

    /** Others are pets, focus points and bar codes. */
    private static boolean isFace(Xmp xmp, String region) {
        return xmp.text(XmpSchema.MWG_REGIONS, region + "/" + field(XmpSchema.MWG_REGIONS, "Type"))
                .map(type -> type.toLowerCase(Locale.ROOT).equals("face"))
                .orElse(true);
    }

    private static Optional<Box> area(Xmp xmp, String region, double width, double height) {
        double x = number(xmp, region, "x");
        double y = number(xmp, region, "y");
        double w = number(xmp, region, "w");
        double h = number(xmp, region, "h");
        boolean inPixels = xmp.text(XmpSchema.MWG_REGIONS, region + AREA + field(XmpSchema.AREA, "unit"))
                .filter(unit -> unit.equalsIgnoreCase("pixel"))
                .isPresent();
        return inPixels
                ? box((x - w / 2) / width, (y - h / 2) / height, w / width, h / height)
                : box(x - w / 2, y - h / 2, w, h);
    }

    private static double number(Xmp xmp, String region, String name) {
        return number(xmp.text(XmpSchema.MWG_REGIONS, region + AREA + field(XmpSchema.AREA, name)));
    }

    /** Not a number where it is none. */
    static double number(Optional<String> text) {
        Matcher m = NUMBER.matcher(text.orElse("").replace(',', '.'));
        return m.matches() ? Double.parseDouble(m.group()) : Double.NaN;
    }

    private static List<FaceTag> microsoft(Xmp xmp) {
        List<FaceTag> tags = new ArrayList<>();
        int regions = Math.min(MOST, xmp.count(XmpSchema.MP, MP_REGIONS));
        for (int i = 1; i <= regions; i++) {
            String region = MP_REGIONS + "[" + i + "]/";
            Optional<String> name = xmp.text(XmpSchema.MP, region + field(XmpSchema.MP_REGION, "PersonDisplayName"))
                    .flatMap(WrittenName::of);
            Optional<Box> area = xmp.text(XmpSchema.MP, region + field(XmpSchema.MP_REGION, "Rectangle"))
                    .flatMap(FaceTags::rectangle);
            if (name.isPresent() && area.isPresent()) {
                tags.add(new FaceTag(name.get(), area.get(), null, TagForm.MICROSOFT));
            }
        }
        return tags;
    }

    /** Left, top, width, height. */
    private static Optional<Box> rectangle(String text) {
        List<Double> numbers = NUMBER.matcher(text)
                .results()
                .map(m -> Double.valueOf(m.group()))
                .toList();
        return numbers.size() == 4
                ? box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3))
                : Optional.empty();
    }

    /** Empty of what is none, or lies beside the picture. */
    static Optional<Box> box(double x, double y, double width, double height) {
        boolean inside = width > 0 && height > 0 && width <= 1.5 && height <= 1.5 && x < 1 && y < 1;
        return inside && x + width > 0 && y + height > 0
                ? Optional.of(new Box(x, y, width, height))
                : Optional.empty(); // also where a number is none
    }
}
