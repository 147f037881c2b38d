package org.kith.engine.model.photo;

import org.kith.engine.model.Coded;

/** Where it stands when a photo was taken; in the order in which it is believed. */
public enum TakenFrom implements Coded {
    /** EXIF, DateTimeOriginal: when the shutter opened. */
    EXIF("exif", DatedBy.CAMERA),
    /** EXIF, DateTimeDigitized: of a scan, when it was scanned. */
    EXIF_DIGITIZED("exif_digitized", DatedBy.CAMERA),
    /** XMP in the file, in one of its forms. */
    XMP("xmp", DatedBy.PROGRAM),
    /** IPTC, DateCreated and TimeCreated. */
    IPTC("iptc", DatedBy.PROGRAM),
    /** EXIF, DateTime of the main directory: when the file was last changed by a program that cares. */
    EXIF_CHANGED("exif_changed", DatedBy.PROGRAM),
    /** A text of a PNG, Creation Time. */
    PNG_TEXT("png_text", DatedBy.PROGRAM),
    /** EXIF, GPSDateStamp and GPSTimeStamp: of satellites, so by UTC. */
    GPS("gps", DatedBy.CAMERA),
    /** The head of a film. */
    FILM("film", DatedBy.CAMERA),
    /** An XMP file beside the photo. */
    SIDECAR("sidecar", DatedBy.PROGRAM),
    /** PhotoPrism's YAML file, where it does not say what PhotoPrism guessed. */
    PHOTOPRISM("photoprism", DatedBy.PROGRAM),
    /** The file's name, as messengers and phones give it. */
    FILE_NAME("file_name", DatedBy.FILE_NAME),
    /** The JSON file that Google puts beside a photo; by UTC, so behind what has a clock of the place. */
    GOOGLE("google", DatedBy.PROGRAM);

    private final String code;
    private final DatedBy by;

    TakenFrom(String code, DatedBy by) {
        this.code = code;
        this.by = by;
    }

    /** Who says so. */
    public DatedBy by() {
        return by;
    }

    @Override
    public String code() {
        return code;
    }
}
