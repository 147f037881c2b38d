package org.kith.app.window.review;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.EmptyView;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PeopleStyle;
import org.kith.app.window.people.UndoButtons;
import org.kith.engine.model.FaceId;
import org.kith.engine.review.Question;
import org.kordamp.ikonli.feather.Feather;

/** The page that asks who people are. FX thread only. */
public final class ReviewPage extends Page {

    private final ReviewViewModel model;
    private final Navigator navigator;
    private final Text text;
    private final Label progress = new Label();
    private final Label ahead = new Label();
    private final Label question = new Label();
    private final FacesPanel faces;
    private final FacesPanel others;
    private final AnswerPanel answers;
    private final VBox asking;
    private final VBox done;
    private final Label doneText = new Label();
    private final VBox looking;
    private final HBox bar = new HBox(12);
    private final BorderPane page = frame();

    public ReviewPage(
            ReviewViewModel model, UndoViewModel undo, FaceThumbnails thumbnails, Navigator navigator, Text text) {
        this.model = model;
        this.navigator = navigator;
        this.text = text;
        setTitle(text.get("review.title"));
        this.faces = new FacesPanel(thumbnails, text, this::openPhoto);
        this.others = new FacesPanel(thumbnails, text, this::openPhoto);
        question.setId("review-question");
        question.getStyleClass().add(Styles.TITLE_2);
        others.node().managedProperty().bind(others.node().visibleProperty());
        HBox panels = new HBox(32, faces.node(), others.node());
        panels.setAlignment(Pos.TOP_CENTER);
        answers = new AnswerPanel(model, text);
        asking = new VBox(question, panels, answers.node());
        asking.getStyleClass().add("review");
        asking.setFocusTraversable(true);
        asking.setAccessibleRole(AccessibleRole.TEXT);
        asking.setId("review");
        answers.listen(asking);
        looking = looking();
        done = done();
        page.getStylesheets().add(PeopleStyle.sheet());
        page.setTop(bar(undo));
        ScrollPane scroll = new ScrollPane(new StackPane(asking, looking, done)); // in a low window
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        page.setCenter(scroll);
        model.step().subscribe(this::show);
        model.loaded().subscribe(loaded -> show(model.step().get()));
    }

    private Node bar(UndoViewModel undo) {
        progress.setId("review-progress");
        progress.setMinWidth(Region.USE_PREF_SIZE);
        ahead.getStyleClass().add(Styles.TEXT_MUTED);
        ahead.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar.getChildren().addAll(progress, ahead, gap);
        bar.getChildren().addAll(UndoButtons.of(undo, navigator, text));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("page-bar");
        return bar;
    }

    /** Somebody else may know more. */
    void offerToAsk(Runnable ask) {
        Button somebody = Controls.button(Feather.SEND, text.get("acts.ask"));
        somebody.setId("review-ask");
        somebody.setOnAction(e -> ask.run());
        bar.getChildren().add(3, somebody);
    }

    private VBox looking() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        VBox view = new VBox(16, turning, new Label(text.get("review.looking")));
        view.setAlignment(Pos.CENTER);
        return view;
    }

    private VBox done() {
        doneText.getStyleClass().add(Styles.TEXT_MUTED);
        Button back = Controls.button(Feather.USERS, text.get("review.back"));
        back.setId("review-back");
        back.setOnAction(e -> navigator.open(new Place.People()));
        VBox view = EmptyView.saying(Feather.SMILE, text.get("review.done"));
        view.getChildren().addAll(doneText, back);
        view.setId("review-done");
        return view;
    }

    private void show(ReviewStep step) {
        boolean loaded = model.loaded().get();
        looking.setVisible(!loaded);
        done.setVisible(loaded && step.question().isEmpty());
        asking.setVisible(loaded && step.question().isPresent());
        String sofar = text.get("review.progress", step.answers(), step.named());
        progress.setText(loaded ? sofar : "");
        ahead.setText(
                loaded && step.ahead().answers() > 0
                        ? text.get(
                                "review.ahead",
                                step.ahead().answers(),
                                step.ahead().share(),
                                step.ahead().faces())
                        : "");
        doneText.setText(step.answers() > 0 ? sofar : "");
        step.question().ifPresentOrElse(this::ask, () -> {
            faces.clear();
            others.clear();
        });
        if (done.isVisible()) {
            done.lookup("#review-back").requestFocus();
        }
    }

    private void ask(Question asked) {
        String count = text.get("people.faces", asked.faces().size());
        faces.show(asked.faces(), count);
        others.node().setVisible(model.isYesOrNo());
        if (asked instanceof Question.IsThis is) {
            question.setText(text.get(
                    is.named() ? "review.is-really" : "review.is-this",
                    asked.faces().size(),
                    is.name()));
            others.show(model.step().get().person(), is.name());
        } else if (asked instanceof Question.SamePerson same) {
            question.setText(text.get("review.same"));
            others.show(same.others(), text.get("people.faces", same.others().size()));
        } else {
            question.setText(text.get("review.who"));
            others.clear();
        }
        asking.setAccessibleText(question.getText());
        answers.show();
    }

    private void openPhoto(FaceId face) {
        model.findPhoto(face, photo -> navigator.open(new Place.Photo(photo, List.of(photo))));
    }

    @Override
    public void shown() {
        model.open();
    }

    @Override
    public void takeKeys() {
        answers.takeKeyboard();
    }

    @Override
    public void left() {
        model.leave();
    }
}
