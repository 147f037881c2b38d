package org.kith.engine.networks.card;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;

/**
 * From the bytes of a picture to the numbers of a network's input: (v − mean) / divisor, v of 0..255.
 *
 * @param perPicture mean and divisor are the mean and the standard deviation of each picture's own bytes ("prewhitened"); the
 *     two given here count for nothing then
 */
public record Normalisation(float mean, float divisor, boolean perPicture) {

    /** (v − 127.5) / 128: MobileFaceNet and the FaceNets that were trained with fixed standardisation. */
    public static final Normalisation FIXED = new Normalisation(127.5f, 128, false);

    /** The bytes as they are: networks whose first layers normalise. */
    public static final Normalisation NONE = new Normalisation(0, 1, false);

    public static final Normalisation PER_PICTURE = new Normalisation(0, 1, true);

    private static final String PER_PICTURE_TEXT = "(v - mean) / std of each picture";

    private static final Pattern PER_PICTURE_FORM = Pattern.compile("\\(v-mean\\)/std(ofeachpicture)?");

    private static final Pattern FIXED_FORM =
            Pattern.compile("(?:v|\\(v-(?<mean>\\d+(?:\\.\\d+)?)\\))(?:/(?<divisor>\\d+(?:\\.\\d+)?))?");

    public Normalisation {
        if (!(divisor > 0) || !Float.isFinite(mean) || !Float.isFinite(divisor)) {
            throw new IllegalArgumentException("(v - " + mean + ") / " + divisor + " is no normalisation");
        }
    }

    /**
     * Reads what a card says: {@code (v - 127.5) / 128}, {@code v / 255}, {@code v} or {@code none} for the bytes as they are,
     * {@code (v - mean) / std} for each picture by itself.
     *
     * @throws EngineException if it is none of these
     */
    public static Normalisation parse(String text) {
        String form = text.toLowerCase(Locale.ROOT).replace(" ", "").replace('−', '-');
        if (form.startsWith("none")) {
            return NONE;
        }
        if (PER_PICTURE_FORM.matcher(form).matches()) {
            return PER_PICTURE;
        }
        Matcher fixed = FIXED_FORM.matcher(form);
        if (!fixed.matches() || number(fixed.group("divisor"), 1) == 0) {
            throw new EngineException(CardFault.NO_NORMALISATION, text);
        }
        return new Normalisation(number(fixed.group("mean"), 0), number(fixed.group("divisor"), 1), false);
    }

    /** The mean and divisor for one picture: itself, or those of the picture's bytes. */
    public Normalisation forPicture(byte[] rgb) {
        if (!perPicture) {
            return this;
        }
        double sum = 0;
        for (byte v : rgb) {
            sum += v & 0xff;
        }
        double picturesMean = sum / rgb.length;
        double squares = 0;
        for (byte v : rgb) {
            squares += ((v & 0xff) - picturesMean) * ((v & 0xff) - picturesMean);
        }
        // the floor is that of the FaceNets trained this way: a picture of one colour is not divided by zero
        double deviation = Math.max(Math.sqrt(squares / rgb.length), 1 / Math.sqrt(rgb.length));
        return new Normalisation((float) picturesMean, (float) deviation, false);
    }

    /** The number that a byte of 0..255 becomes; of a picture's own, see {@link #forPicture}. */
    public float apply(float v) {
        return (v - mean) / divisor;
    }

    /** As a card says it; {@link #parse} reads it. */
    public String text() {
        if (perPicture) {
            return PER_PICTURE_TEXT;
        }
        String centred = mean == 0 ? "v" : "(v - " + digits(mean) + ")";
        return divisor == 1 ? centred : centred + " / " + digits(divisor);
    }

    private static float number(@Nullable String digits, float otherwise) {
        return digits == null ? otherwise : Float.parseFloat(digits);
    }

    private static String digits(float number) {
        return number == Math.rint(number) ? Integer.toString((int) number) : Float.toString(number);
    }
}
