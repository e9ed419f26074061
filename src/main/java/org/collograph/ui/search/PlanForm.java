package org.collograph.ui.search;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.collograph.graph.GraphDocument;
import org.collograph.run.Methods;
import org.collograph.run.SearchPlan;
import org.collograph.task.read.SampleTasks;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Spoken;
import org.collograph.ui.common.Words;

/// The plan of a search, with what it will ask.
final class PlanForm extends StackPane {
  private static final double FIELD = 300;
  private static final double WIDTH = 780;

  private final GridPane grid = new GridPane();
  private int row;

  PlanForm(SearchViewModel search) {
    PlanViewModel model = search.plan();
    getStyleClass().add("page");
    grid.setHgap(14);
    grid.setVgap(10);
    onWhat(search, model);
    how(search, model);
    howFar(model);
    getChildren().add(scrolled(more(model), estimate(model), startButton(search)));
  }

  /// A small window scrolls.
  private ScrollPane scrolled(Hyperlink more, Label estimate, Button start) {
    VBox box =
        new VBox(16, Labels.of("Search for the best team", "title"), grid, more, start, estimate);
    box.getStyleClass().addAll("panel", "panel-body");
    box.setStyle("-fx-padding: 24");
    box.setMaxSize(WIDTH, USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(new StackPane(box));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    return scroll;
  }

  /// Shows, once, what most plans leave as it is.
  private Hyperlink more(PlanViewModel model) {
    Hyperlink more = new Hyperlink(Words.of("More choices…"));
    more.setId("plan-more");
    more.setOnAction(
        _ -> {
          PlanExtraRows.addTo(this, model.extras());
          more.setVisible(false);
          more.setManaged(false);
        });
    return more;
  }

  private void onWhat(SearchViewModel search, PlanViewModel model) {
    ComboBox<String> task = choice(model.taskProperty(), true);
    task.setId("plan-task");
    task.getItems().addAll(SampleTasks.names());
    add("Task", task, "A sample, a task file made among the settings, or FORMAT:PATH");
    ComboBox<String> pool = choice(model.poolProperty(), true);
    pool.setId("plan-pool");
    pool.setOnShowing(_ -> pool.getItems().setAll(pools(search)));
    pool.getItems().setAll(pools(search));
    add("Models", pool, "The simulated pool, or a file made among the settings");
    TextField budget = text(search.session().budgetTextProperty(), "plan-budget");
    add("Budget a question", budget, "Such as 18 units and 6 s");
    ComboBox<String> objective = choice(model.objectiveProperty(), true);
    objective
        .getItems()
        .addAll(
            "accuracy", "latency:0.01", "latency:0.02", "money:100", "frontier", "cheapest:0.6");
    Label words = add("Objective", objective, "");
    model.objectiveProperty().subscribe(o -> words.setText(ObjectiveWords.of(o)));
  }

  private void how(SearchViewModel search, PlanViewModel model) {
    ComboBox<String> method = choice(model.methodProperty(), false);
    method.setConverter(new Spoken(PlanWords::method));
    method.getItems().addAll(Methods.names());
    Label words = add("Method", method, "");
    model.methodProperty().subscribe(m -> words.setText(Words.of(Methods.named(m).words())));
    ComboBox<String> agent = choice(model.agentProperty(), false);
    agent.setId("plan-agent");
    agent.setConverter(new Spoken(PlanWords::choice));
    agent.setOnShowing(_ -> agent.getItems().setAll(model.agents()));
    agent.getItems().setAll(SearchPlan.BUILT_IN);
    add("Agent", agent, "The built-in one, or a real model of the pool");
    RoleChoice roles = new RoleChoice(model.rolesProperty(), search.session().rolesProperty());
    roles.setId("plan-roles");
    add("Roles", roles, "That may be drawn; more are made under Settings, Roles");
  }

  private void howFar(PlanViewModel model) {
    add("Rounds", text(model.roundsProperty(), "plan-rounds"), "Each asks about 60 pairs");
    add("Start", start(model), "A drawing's pins and bans hold in every graph that is sampled");
    TextField calls = text(model.maxCallsProperty(), "plan-max-calls");
    TextField usd = text(model.maxUsdProperty(), "plan-max-usd");
    calls.setPromptText(Words.of("calls"));
    usd.setPromptText(Words.of("US dollars"));
    HBox caps = new HBox(8, calls, usd);
    add("Spend at most", caps, "On the whole search, the agent's calls included; empty for no cap");
    add("Seed", text(model.seedProperty(), "plan-seed"), "The same seed, the same search");
  }

  private static Button startButton(SearchViewModel search) {
    Button start = new Button(Words.of("Start the search"));
    start.setId("start");
    start.getStyleClass().add("accent");
    start.setOnAction(_ -> search.start());
    start.disableProperty().bind(search.plan().wrongProperty());
    return start;
  }

  private static Label estimate(PlanViewModel model) {
    Label estimate = Labels.of("", "small", "muted");
    estimate.setId("estimate");
    estimate.setWrapText(true);
    estimate.setMaxWidth(WIDTH);
    estimate.setMinHeight(USE_PREF_SIZE);
    estimate.textProperty().bind(model.estimateProperty());
    model
        .wrongProperty()
        .subscribe(
            wrong -> {
              estimate.getStyleClass().removeAll("bad", "muted");
              estimate.getStyleClass().add(wrong ? "bad" : "muted");
            });
    return estimate;
  }

  private static List<String> pools(SearchViewModel search) {
    List<String> all = new ArrayList<>(List.of("simulated", "simulated:2"));
    search.session().settings().values().pools().forEach(p -> all.add(p.toString()));
    return all;
  }

  private static ComboBox<String> choice(StringProperty value, boolean editable) {
    ComboBox<String> box = new ComboBox<>();
    box.setEditable(editable);
    if (editable) {
      // What is being typed counts at once, not only when the field is left.
      box.getEditor().textProperty().bindBidirectional(value);
    } else {
      box.valueProperty().bindBidirectional(value);
    }
    return box;
  }

  /// From nothing, or from the drawing.
  private static HBox start(PlanViewModel model) {
    ToggleGroup group = new ToggleGroup();
    ToggleButton nothing = choice("plan-start-nothing", group, Styles.LEFT_PILL);
    nothing.setText(Words.of("from nothing"));
    nothing.setOnAction(_ -> model.startProperty().set(null));
    ToggleButton drawing = choice("plan-start", group, Styles.RIGHT_PILL);
    drawing.setOnAction(_ -> model.startProperty().set(model.drawingProperty().get()));
    Runnable show =
        () -> {
          GraphDocument d = model.drawingProperty().get();
          drawing.setText(d == null ? Words.of("the drawing") : words(d));
          drawing.setDisable(d == null);
          group.selectToggle(model.startProperty().get() == null ? nothing : drawing);
        };
    model.startProperty().subscribe(_ -> show.run());
    model.drawingProperty().subscribe(_ -> show.run());
    return new HBox(nothing, drawing);
  }

  private static ToggleButton choice(String id, ToggleGroup group, String style) {
    ToggleButton button = new ToggleButton();
    button.setId(id);
    button.getStyleClass().addAll(style, Styles.SMALL);
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static String words(GraphDocument d) {
    int marks = d.constraints().kept().size();
    String nodes =
        Words.of("the drawing, %s", Words.count(d.graph().nodes().size(), "1 node", "%,d nodes"));
    return marks == 0 ? nodes : nodes + ", " + Words.of("%d kept", marks);
  }

  private static TextField text(StringProperty value, String id) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  /// @return the words beside it
  Label add(String name, Region control, String hint) {
    control.setPrefWidth(FIELD);
    control.setMinWidth(FIELD);
    Label label = Labels.of(name);
    label.setMinWidth(124);
    label.setLabelFor(control);
    Label words = Labels.of(hint, "small", "muted");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    grid.addRow(row++, label, control, words);
    return words;
  }
}
