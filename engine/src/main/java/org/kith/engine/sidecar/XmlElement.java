package org.kith.engine.sidecar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a text, with where in the text it stands.
 *
 * @param namespace URI; empty: none
 * @param name without its prefix
 * @param start of its first tag
 * @param contentStart behind its first tag
 * @param contentEnd before its last tag; of one that has a single tag, as contentStart
 * @param end behind its last tag
 */
record XmlElement(
        String namespace,
        String name,
        int start,
        int contentStart,
        int contentEnd,
        int end,
        List<Attribute> attributes,
        List<XmlElement> children) {

    /**
     * An attribute.
     *
     * @param start of its value, behind the quotation mark
     * @param end of its value
     */
    record Attribute(String namespace, String name, int start, int end) {}

    XmlElement {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    /** Whether it is written as one tag. */
    boolean isSingleTag() {
        return contentStart == end;
    }

    Optional<XmlElement> child(String childNamespace, String childName) {
        return children.stream()
                .filter(child -> child.is(childNamespace, childName))
                .findFirst();
    }

    Optional<Attribute> attribute(String attributeNamespace, String attributeName) {
        return attributes.stream()
                .filter(a ->
                        a.namespace().equals(attributeNamespace) && a.name().equals(attributeName))
                .findFirst();
    }

    /** It and all in it, in the order of the text. */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }
}
