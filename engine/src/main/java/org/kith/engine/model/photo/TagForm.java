package org.kith.engine.model.photo;

import java.util.Arrays;
import org.kith.engine.model.Coded;

/** In which form a name of somebody on a photo was written. */
public enum TagForm implements Coded {
    /** In a sidecar, by Kith. */
    KITH("kith"),
    /** Regions of the Metadata Working Group: Lightroom, digiKam, Apple Photos, Picasa, and most others. */
    MWG("mwg"),
    /** Microsoft's MP:RegionInfo: Windows Live Photo Gallery, digiKam. */
    MICROSOFT("microsoft"),
    /** Picasa's .picasa.ini beside the photos. */
    PICASA("picasa"),
    /** A name without a place: IPTC's PersonInImage, and what other programs have like it. */
    IPTC("iptc"),
    /** Image regions of the IPTC Photo Metadata Standard. */
    IPTC_REGION("iptc_region"),
    /** digiKam's database. */
    DIGIKAM("digikam");

    private final String code;

    TagForm(String code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException if there is no such form */
    public static TagForm of(String code) {
        return Arrays.stream(values())
                .filter(form -> form.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    @Override
    public String code() {
        return code;
    }
}
