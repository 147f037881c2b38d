package org.kith.engine.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.CalibrationSource;

/** Calibrations as the column holds them: JSON, in which the source is one string. */
final class CalibrationJson {

    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(CalibrationSource.class, new SourceText())
            .create();

    private CalibrationJson() {}

    static String of(Calibration calibration) {
        return GSON.toJson(calibration);
    }

    static Calibration parse(String json) {
        return GSON.fromJson(json, Calibration.class);
    }

    private static final class SourceText extends TypeAdapter<CalibrationSource> {

        @Override
        public void write(JsonWriter json, CalibrationSource source) throws IOException {
            json.value(source.text());
        }

        @Override
        public CalibrationSource read(JsonReader json) throws IOException {
            return CalibrationSource.parse(json.nextString());
        }
    }
}
