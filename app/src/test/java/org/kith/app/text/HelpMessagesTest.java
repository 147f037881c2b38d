package org.kith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Enumeration;
import java.util.ListResourceBundle;
import org.junit.jupiter.api.Test;

class HelpMessagesTest {

    private static HelpMessages of(String message) {
        return new HelpMessages(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"key", message}};
            }
        });
    }

    @Test
    void aPercentSignThatBeginsNothingIsOne() {
        String message = of("90 % of%n50%% are sure, 5%d; 100%").getString("key");

        assertThat(String.format(message)).isEqualTo("90 %% of%n50%% are sure, 5%%d; 100%%".formatted());
    }

    @Test
    void keysAreThoseOfTheMessages() {
        Enumeration<String> keys = of("x").getKeys();

        assertThat(keys.nextElement()).isEqualTo("key");
        assertThat(keys.hasMoreElements()).isFalse();
    }
}
