package org.collograph.ui.search;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.run.Asked;
import org.collograph.search.SearchRules;
import org.collograph.ui.common.Bubble;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;
import org.controlsfx.control.PopOver;

/// Everything that a person changes in a search by hand, and what was asked so far.
final class SteerForm extends VBox {
  private static final String HINT =
      "or typed, with slots as the tables number them: pin 3>7, ban 5=fuser, free 3>7, set 2>6 0.8";
  private static final double WIDTH = 340;
  private static final double ASKED = 130;

  private final SearchViewModel model;
  private final ByHand byHand;
  private final TextField change = new TextField();
  private final Label wrong = Labels.wrapped(Labels.of("", "small", "bad"));
  private final VBox lines = new VBox(2);
  private final PopOver window =
      Bubble.of(this, Words.of("By hand"), PopOver.ArrowLocation.TOP_RIGHT);

  private SteerForm(SearchViewModel model) {
    super(8);
    this.model = model;
    this.byHand = model.byHand();
    setPrefWidth(WIDTH);
    getStyleClass().add("panel-body");
    boolean branches = byHand.branches();
    getChildren().addAll(Labels.wrapped(Labels.of(what(branches), "small", "muted")), more());
    change.setId("steer-change");
    change.setPromptText("pin 3>7");
    change.setAccessibleText(Words.of("change"));
    change.setOnAction(_ -> typed());
    wrong.setId("steer-wrong");
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    change.textProperty().subscribe(_ -> wrong.setText(""));
    getChildren().addAll(Labels.wrapped(Labels.of(HINT, "small", "muted")), change, wrong);
    if (!branches) {
      getChildren().add(Labels.small("Judge it now", "steer-finish", () -> done(byHand::finish)));
    }
    getChildren().add(asked());
  }

  private String what(boolean branches) {
    return branches
        ? Words.of("Starts a new search that goes as this one did up to round %d.", byHand.leaves())
        : Words.of("Takes effect with the next round; a replay does the same.");
  }

  private ScrollPane asked() {
    ScrollPane asked = new ScrollPane(lines);
    asked.setFitToWidth(true);
    asked.getStyleClass().add("edge-to-edge");
    asked.setMaxHeight(ASKED);
    return asked;
  }

  /// By what the search is bounded.
  private HBox more() {
    SearchRules rules = model.shownProperty().get().plan().rules();
    HBox row = new HBox(8);
    if (rules.rounds() != null) {
      row.getChildren().add(more("rounds", 5));
    }
    if (rules.maxAsked() != null) {
      row.getChildren().add(more("pairs", 200));
    }
    return row;
  }

  private Button more(String what, int count) {
    String words = what.equals("rounds") ? "%d rounds more" : "%d pairs more";
    Button button = Labels.small(Words.of(words, count), "steer-" + what, () -> {});
    button.setOnAction(_ -> done(() -> byHand.ask(what + " +" + count, this::refused)));
    return button;
  }

  private void typed() {
    String typed = change.getText();
    done(
        () ->
            byHand.ask(
                typed,
                e -> {
                  change.setText(typed);
                  refused(e);
                }));
  }

  private void refused(Throwable e) {
    wrong.setText(Words.of(Sentence.of(e)));
  }

  private void done(Runnable asking) {
    try {
      asking.run();
      change.clear();
      if (byHand.branches()) {
        window.hide();
      }
    } catch (IllegalArgumentException e) {
      refused(e);
    }
  }

  private void fill() {
    lines.getChildren().clear();
    if (byHand.asked().isEmpty()) {
      lines.getChildren().add(Labels.of("Nothing was changed by hand.", "small", "muted"));
    }
    for (Asked a : byHand.asked().reversed()) {
      Label when = Labels.of(SteerWords.when(a), "small", a.waits() ? "amber" : "muted");
      when.setMinWidth(USE_PREF_SIZE);
      Label what = Labels.wrapped(Labels.of("", "small"));
      what.setText(byHand.words().of(a.what()));
      HBox.setHgrow(what, Priority.ALWAYS);
      what.setMaxWidth(Double.MAX_VALUE);
      lines.getChildren().add(new HBox(8, what, when));
    }
  }

  /// @param over it points at that
  static void show(Node over, SearchViewModel model) {
    SteerForm form = new SteerForm(model);
    ListChangeListener<Asked> follow = _ -> form.fill();
    form.byHand.asked().addListener(follow);
    form.fill();
    form.window.setOnHidden(_ -> form.byHand.asked().removeListener(follow));
    form.window.show(over);
    form.change.requestFocus();
  }
}
