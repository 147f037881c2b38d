package org.kith.engine.model.photo;

import org.kith.engine.model.PersonName;

/**
 * The name of a tag or an album, as the user writes it; compared as names of people are.
 *
 * @param text shown to the user
 */
public record Label(String text) {

    /** @throws org.kith.engine.fault.EngineException if there is nothing to see in it, or it has line breaks */
    public Label {
        text = new PersonName(text).text();
    }

    /** What labels are compared by: equal for those that differ only in case and in how accents are encoded. */
    public String key() {
        return PersonName.fold(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
