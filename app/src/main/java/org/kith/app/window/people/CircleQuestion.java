package org.kith.app.window.people;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import org.kith.app.text.Text;
import org.kith.app.window.fx.AskPopup;

/** Asks into which circle somebody is put. FX thread only. */
public final class CircleQuestion {

    private CircleQuestion() {}

    /**
     * Below a node.
     *
     * @param names of circles to choose from
     * @param answered hears what was typed or chosen; false if it is no name
     */
    public static void ask(Node anchor, List<String> names, Text text, Predicate<String> answered) {
        AskPopup.Question question = new AskPopup.Question(
                "circle-name", text.get("circle.ask"), text.get("circle.ask.prompt"), text.get("circle.ask.about"));
        new AskPopup().show(anchor, question, "", names, answered);
    }
}
