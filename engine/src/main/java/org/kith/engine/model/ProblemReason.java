package org.kith.engine.model;

/** What exactly is wrong with a file. The library keeps the code with its arguments; who shows it makes the sentence. */
public enum ProblemReason implements Coded {
    EMPTY("empty", 0),
    /** Its content is of no picture format. */
    NO_PICTURE("no_picture", 0),
    /** Arguments: the format. */
    FORMAT("format", 1),
    /** The format is known, but not this kind of it. Arguments: the format. */
    FORMAT_VARIANT("format_variant", 1),
    /** Arguments: bits of a sample, the format. */
    BITS("bits", 2),
    /** Arguments: its name, or its number. */
    COMPRESSION("compression", 1),
    /** A camera's raw file is known by its previews only. Arguments: its kind. */
    NO_PREVIEW("no_preview", 1),
    /** There is sound in it at most. */
    NO_VIDEO("no_video", 0),
    /** How a video is coded. Arguments: the coding. */
    VIDEO_CODING("video_coding", 1),
    /** Of a video no picture comes out. */
    VIDEO_BROKEN("video_broken", 0),
    /** It is not installed, or does not run here. Arguments: the format. */
    DECODER_MISSING("decoder_missing", 1),
    ENDS_EARLY("ends_early", 0),
    /** The file ends, or nothing in it makes sense, before its picture begins. */
    BROKEN_BEFORE_PICTURE("broken_before_picture", 0),
    PART_BROKEN("part_broken", 0),
    /** Something else stands before the picture. */
    GARBAGE_BEFORE("garbage_before", 0),
    HEADER_BROKEN("header_broken", 0),
    NOTHING_DECODED("nothing_decoded", 0),
    /** Arguments: megapixels of the picture, megapixels that Kith decodes. */
    TOO_MANY_PIXELS("too_many_pixels", 2),
    /** Arguments: megabytes that Kith reads. */
    TOO_MANY_BYTES("too_many_bytes", 1),
    TOO_SLOW("too_slow", 0),
    /** It was tried, and given up. */
    TOOK_TOO_LONG("took_too_long", 0),
    NO_MEMORY_TO_DECODE("no_memory_to_decode", 0),
    NO_MEMORY_TO_READ("no_memory_to_read", 0),
    NO_MEMORY("no_memory", 0),
    GONE("gone", 0),
    /** Of a folder, or of a photo whose disk may come back. */
    GONE_OR_UNPLUGGED("gone_or_unplugged", 0),
    /** It is there, in a folder of another program, or hidden. */
    PASSED_OVER("passed_over", 0),
    NOT_ALLOWED("not_allowed", 0),
    /** To look into a folder. */
    PERMISSION_DENIED("permission_denied", 0),
    /** Arguments: what the operating system says. */
    READING_FAILED("reading_failed", 1),
    /** A pipe, a device, or made up by the system. */
    NOT_A_FILE("not_a_file", 0),
    NAME_NOT_UTF8("name_not_utf8", 0),
    /** Twice, once of these with nothing else going on. */
    ENDED_PROGRAM("ended_program", 0),
    /** None of these. Arguments: what the operating system says, or a fault of the program. */
    OTHER("other", 1);

    private final String code;
    private final int arguments;

    ProblemReason(String code, int arguments) {
        this.code = code;
        this.arguments = arguments;
    }

    @Override
    public String code() {
        return code;
    }

    /** How many it takes. */
    public int arguments() {
        return arguments;
    }
}
