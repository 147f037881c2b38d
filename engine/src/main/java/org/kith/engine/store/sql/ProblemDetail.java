package org.kith.engine.store.sql;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;

/**
 * What is wrong with a file as the library keeps it: a JSON array of strings, the code of the reason and its arguments, such as
 * {@code ["too_many_pixels","300","268"]}. In SQL, {@code problem_detail ->> 0} is the code.
 */
public final class ProblemDetail {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private ProblemDetail() {}

    public static String encode(PhotoProblem problem) {
        List<String> detail = new ArrayList<>();
        detail.add(problem.reason().code());
        detail.addAll(problem.arguments());
        return GSON.toJson(detail);
    }

    static PhotoProblem decode(PhotoProblem.Kind kind, String detail) {
        List<String> parts = List.of(GSON.fromJson(detail, String[].class));
        return new PhotoProblem(kind, Codes.of(ProblemReason.class, parts.get(0)), parts.subList(1, parts.size()));
    }
}
