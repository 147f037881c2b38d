package org.kith.engine.model.photo;

import org.kith.engine.model.Coded;

/** Where it stands when a photo was taken. */
public enum TakenFrom implements Coded {
    /** EXIF, DateTimeOriginal: when the shutter opened. */
    EXIF("exif"),
    /** EXIF, DateTimeDigitized: of a scan, when it was scanned. */
    EXIF_DIGITIZED("exif_digitized");

    private final String code;

    TakenFrom(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
