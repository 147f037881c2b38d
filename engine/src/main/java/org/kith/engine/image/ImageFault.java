package org.kith.engine.image;

import org.kith.engine.fault.Fault;

/** What may be wrong with the libraries that read pictures. */
enum ImageFault implements Fault {
    NO_OPENCV("OpenCV is missing ({0}): Kith is not installed whole. Install it again."),
    OPENCV_NOT_RUN("OpenCV ({0}) does not run on this computer: {1}"),
    NO_FFMPEG("FFmpeg is missing ({0} in {1}): Kith is not installed whole. Install it again."),
    FFMPEG_NOT_RUN("FFmpeg ({0}) does not run on this computer: {1}"),
    NO_HEVC("FFmpeg ({0}) was built without a decoder for HEVC.");

    private final String english;

    ImageFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "image";
    }

    @Override
    public String english() {
        return english;
    }
}
