package org.kith.app.text;

import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Messages as picocli formats them, where a percent sign that begins nothing is a percent sign. */
final class HelpMessages extends ResourceBundle {

    /** A new line and a percent sign written twice, as they are meant; or one alone. */
    private static final Pattern PERCENT = Pattern.compile("%[n%]|%");

    private final ResourceBundle messages;

    HelpMessages(ResourceBundle messages) {
        this.messages = messages;
    }

    static String formattable(String message) {
        return PERCENT.matcher(message)
                .replaceAll(sign -> Matcher.quoteReplacement(sign.group().length() == 1 ? "%%" : sign.group()));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return messages.containsKey(key) ? formattable(messages.getString(key)) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return messages.getKeys();
    }
}
