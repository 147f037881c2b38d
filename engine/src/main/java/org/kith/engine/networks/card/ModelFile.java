package org.kith.engine.networks.card;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file of a model as its card promises it.
 *
 * @param name inside the model's folder, without a path
 * @param bytes its length
 * @param sha256 64 hexadecimal digits, lower case
 */
public record ModelFile(String name, long bytes, String sha256) {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ModelFile {
        sha256 = sha256.toLowerCase(Locale.ROOT);
        // a card may come from elsewhere: it must not name files outside its folder
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("“" + name + "” is not a plain file name");
        }
        if (bytes <= 0 || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("length or SHA-256 of " + name + " is not given");
        }
    }
}
