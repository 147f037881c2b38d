package org.kith.app.cli.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.text.Text;
import picocli.CommandLine;

/** What {@code kith} said to some words. */
record KithRun(int exitCode, String out, String err) {

    static KithRun of(String... args) {
        return of(Locale.ENGLISH, args);
    }

    static KithRun of(Locale language, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command =
                Kith.commandLine(new PrintWriter(out), new PrintWriter(err), display, display, new Text(language));
        int exitCode = command.execute(args);
        command.getOut().flush();
        command.getErr().flush();
        return new KithRun(exitCode, out.toString(), err.toString());
    }

    JsonObject object() {
        return JsonParser.parseString(out).getAsJsonObject();
    }

    JsonArray array() {
        return JsonParser.parseString(out).getAsJsonArray();
    }
}
