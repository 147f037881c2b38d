package org.kith.engine.metadata;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPSchemaRegistry;

/** Namespaces of XMP: by whom they are of. */
public final class XmpSchema {

    public static final String BASIC = "http://ns.adobe.com/xap/1.0/";
    public static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    static final String EXIF = "http://ns.adobe.com/exif/1.0/";
    static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
    public static final String IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    static final String MICROSOFT_PHOTO = "http://ns.microsoft.com/photo/1.0/";

    /** Guidelines for handling image metadata, 2.0, section 5.9: regions. */
    public static final String MWG_REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/";

    public static final String AREA = "http://ns.adobe.com/xmp/sType/Area#";
    public static final String DIMENSIONS = "http://ns.adobe.com/xap/1.0/sType/Dimensions#";

    static final String MP = "http://ns.microsoft.com/photo/1.2/";
    static final String MP_REGION_INFO = "http://ns.microsoft.com/photo/1.2/t/RegionInfo#";
    static final String MP_REGION = "http://ns.microsoft.com/photo/1.2/t/Region#";

    /** What Kith writes for itself. */
    public static final String KITH = "urn:kith:xmp:1";

    static {
        register(KITH, "kith");
        register(IPTC_EXTENSION, "Iptc4xmpExt");
        register(MICROSOFT_PHOTO, "MicrosoftPhoto");
        register(MWG_REGIONS, "mwg-rs");
        register(AREA, "stArea");
        register(DIMENSIONS, "stDim");
        register(MP, "MP");
        register(MP_REGION_INFO, "MPRI");
        register(MP_REGION, "MPReg");
    }

    private XmpSchema() {}

    private static void register(String namespace, String prefix) {
        try {
            String unused = XMPMetaFactory.getSchemaRegistry().registerNamespace(namespace, prefix);
        } catch (XMPException e) {
            throw new IllegalStateException(namespace, e);
        }
    }

    /** A field of a structure, as paths of XMP name it; files may call the namespace otherwise. */
    static String field(String namespace, String name) {
        XMPSchemaRegistry registry = XMPMetaFactory.getSchemaRegistry();
        return registry.getNamespacePrefix(namespace) + name; // with its colon
    }
}
