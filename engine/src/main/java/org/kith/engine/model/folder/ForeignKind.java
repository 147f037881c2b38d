package org.kith.engine.model.folder;

import org.kith.engine.model.Coded;

/** What is passed over in the folders of photos, because another program keeps it there for itself. How each is recognised: docs/folders.md. */
public enum ForeignKind implements Coded {
    /** All but the originals. */
    APPLE_PHOTOS("apple_photos", "Apple Photos"),
    IPHOTO("iphoto", "iPhoto"),
    APERTURE("aperture", "Aperture"),
    LIGHTROOM("lightroom", "Lightroom"),
    CAPTURE_ONE("capture_one", "Capture One"),
    /** Copies from before an edit. */
    PICASA("picasa", "Picasa"),
    ACDSEE("acdsee", "ACDSee"),
    DIGIKAM("digikam", "digiKam"),
    DARKTABLE("darktable", "darktable"),
    RAW_THERAPEE("raw_therapee", "RawTherapee"),
    /** Previews, earlier versions and what was deleted. */
    NEXTCLOUD("nextcloud", "Nextcloud"),
    IMMICH("immich", "Immich"),
    PHOTOPRISM("photoprism", "PhotoPrism"),
    LIBREPHOTOS("librephotos", "LibrePhotos"),
    SYNOLOGY("synology", "Synology"),
    QNAP("qnap", "QNAP"),
    /** What a disk server keeps of former days. */
    SNAPSHOTS("snapshots", "NAS"),
    SYNCING("syncing", "Syncthing, Dropbox, Resilio"),
    WINDOWS("windows", "Windows"),
    MACOS("macos", "macOS"),
    LINUX("linux", "Linux"),
    /** Its thumbnails, and its bin. */
    ANDROID("android", "Android"),
    /** Folders that say by {@code .nomedia} that no photos are to be looked for in them. */
    NO_MEDIA("no_media", "Android"),
    /** Small copies of photos that lie beside them. */
    THUMBNAILS("thumbnails", ""),
    /** Folders that say by {@code CACHEDIR.TAG} that all in them can be made again. */
    CACHE("cache", ""),
    HIDDEN("hidden", "");

    private final String code;
    private final String program;

    ForeignKind(String code, String program) {
        this.code = code;
        this.program = program;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whose it is; empty where it may be of any. */
    public String program() {
        return program;
    }
}
