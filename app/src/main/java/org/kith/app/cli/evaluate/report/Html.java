package org.kith.app.cli.evaluate.report;

import java.util.Base64;

/** Text and bytes as they may stand in a page. */
final class Html {

    private Html() {}

    /** Text of any script, also between quotes; what is no character of XML becomes U+FFFD. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(mayStand(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean mayStand(int c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n';
        boolean halfAPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !halfAPair && c != 0xfffe && c != 0xffff;
    }

    /** A picture inside the page, so that the page is one file. */
    static String picture(String mediaType, byte[] bytes, String description) {
        return "<img alt=\"" + escape(description) + "\" src=\"data:" + mediaType + ";base64,"
                + Base64.getEncoder().encodeToString(bytes) + "\">";
    }
}
