package org.kith.engine.sidecar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of an XML text stand, so that one can be changed and all others stay as they are, blanks and comments included; that
 * it is well-formed somebody else has made sure of. Confined to one thread.
 */
final class XmlText {

    /** Deeper ones are made up to keep us busy. */
    private static final int DEEPEST = 100;

    private final String text;
    private int at;

    private XmlText(String text) {
        this.text = text;
    }

    /** The root; empty of what is no XML. */
    static Optional<XmlElement> root(String text) {
        XmlText xml = new XmlText(text);
        try {
            xml.toNextTag(text.length());
            return xml.at < text.length()
                    ? Optional.of(xml.element(Map.of("xml", "http://www.w3.org/XML/1998/namespace"), 0))
                    : Optional.empty();
        } catch (IndexOutOfBoundsException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Past words, comments and the like, to the tag that comes next. */
    private void toNextTag(int end) {
        while (at < end) {
            int open = text.indexOf('<', at);
            if (open < 0) {
                at = end;
            } else if (text.startsWith("<!--", open)) {
                at = behind("-->", open);
            } else if (text.startsWith("<![CDATA[", open)) {
                at = behind("]]>", open);
            } else if (text.startsWith("<?", open)) {
                at = behind("?>", open);
            } else {
                at = open;
                return;
            }
        }
    }

    private int behind(String mark, int from) {
        int found = text.indexOf(mark, from);
        if (found < 0) {
            throw new IllegalStateException("no " + mark);
        }
        return found + mark.length();
    }

    private record Written(String name, int start, int end) {}

    private XmlElement element(Map<String, String> outer, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("too deep");
        }
        int start = at;
        at++;
        String tag = word();
        List<Written> written = new ArrayList<>();
        Map<String, String> prefixes = outer;
        skipBlanks();
        while (text.charAt(at) != '>' && text.charAt(at) != '/') {
            Written attribute = attribute();
            written.add(attribute);
            @Nullable String prefix = declared(attribute.name());
            if (prefix != null) {
                prefixes = new HashMap<>(prefixes);
                prefixes.put(prefix, text.substring(attribute.start(), attribute.end()));
            }
            skipBlanks();
        }
        boolean single = text.charAt(at) == '/';
        at = behind(">", at);
        int contentStart = at;
        List<XmlElement> children = new ArrayList<>();
        int contentEnd = contentStart;
        if (!single) {
            toNextTag(text.length());
            while (!text.startsWith("</", at)) {
                children.add(element(prefixes, depth + 1));
                toNextTag(text.length());
            }
            contentEnd = at;
            at = behind(">", at);
        }
        Map<String, String> known = prefixes;
        List<XmlElement.Attribute> attributes = written.stream()
                .filter(attribute -> declared(attribute.name()) == null)
                .map(attribute -> new XmlElement.Attribute(
                        attribute.name().contains(":") ? namespace(attribute.name(), known) : "",
                        local(attribute.name()),
                        attribute.start(),
                        attribute.end()))
                .toList();
        return new XmlElement(
                namespace(tag, known), local(tag), start, contentStart, contentEnd, at, attributes, children);
    }

    private Written attribute() {
        String name = word();
        skipBlanks();
        if (text.charAt(at) != '=') {
            throw new IllegalStateException("no = at " + at);
        }
        at++;
        skipBlanks();
        char quote = text.charAt(at);
        if (quote != '"' && quote != '\'') {
            throw new IllegalStateException("no quotation mark at " + at);
        }
        int start = at + 1;
        at = behind(String.valueOf(quote), start);
        return new Written(name, start, at - 1);
    }

    private String word() {
        int start = at;
        while ("=/> \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipBlanks() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** The prefix that an attribute declares; empty: that of names without one. Null if it declares none. */
    private static @Nullable String declared(String name) {
        if (name.equals("xmlns")) {
            return "";
        }
        return name.startsWith("xmlns:") ? name.substring("xmlns:".length()) : null;
    }

    private static String namespace(String name, Map<String, String> prefixes) {
        int colon = name.indexOf(':');
        return prefixes.getOrDefault(colon < 0 ? "" : name.substring(0, colon), "");
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
