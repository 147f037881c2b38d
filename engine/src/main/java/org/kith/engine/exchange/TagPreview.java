package org.kith.engine.exchange;

import java.util.List;

/**
 * What is written in photos by other programs and not said in the library.
 *
 * @param names those with the most faces first
 * @param photos of which something is written
 * @param keywords different ones
 */
public record TagPreview(List<TaggedName> names, int photos, int keywords, int captions, int ratings) {

    public TagPreview {
        names = List.copyOf(names);
    }
}
