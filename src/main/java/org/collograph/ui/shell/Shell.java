package org.collograph.ui.shell;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Choice;
import org.collograph.ui.common.Command;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Overlay;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Settings;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The frame around every page.
public final class Shell extends StackPane implements Overlay {
  private final Session session;
  private final VBox rail = new VBox();
  private final ToggleGroup group = new ToggleGroup();
  private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
  private final Map<String, Supplier<Node>> makers = new LinkedHashMap<>();
  private final Map<String, Node> pages = new LinkedHashMap<>();
  private final Map<String, Supplier<List<Command>>> commands = new LinkedHashMap<>();
  private final List<Command> everywhere = new ArrayList<>();
  private final BorderPane frame = new BorderPane();
  private final StackPane above = new StackPane();
  private final StringProperty page = new SimpleStringProperty();
  private @Nullable Node focusedBefore;
  private final HBox notice = new HBox();
  private final Label left = Labels.of("");
  private final Label right = Labels.of("");

  public Shell(Session session) {
    this.session = session;
    rail.getStyleClass().add("rail");
    frame.setLeft(rail);
    frame.setBottom(new VBox(notice, errorBar(), statusLine()));
    getChildren().addAll(frame, new Toasts(session.notices()), above);
    above.getStyleClass().add("above");
    above.setVisible(false);
    above.setOnMousePressed(
        e -> {
          if (e.getTarget() == above) {
            close();
          }
        });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressedAbove);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::pressed);
    notice.getStyleClass().add("notice-bar");
    notice.setId("notice");
    showNotice(false);
    left.setId("status-left");
    right.setId("status-right");
  }

  /// @param page made when it is opened first, so that the window comes up sooner
  /// @param keys what can be done while the page is shown
  public void add(String name, Ikon icon, Supplier<Node> page, Supplier<List<Command>> keys) {
    commands.put(name, keys);
    ToggleButton button = new ToggleButton(Words.of(name), new FontIcon(icon));
    button.setId("page-" + name.toLowerCase(java.util.Locale.ROOT));
    button.setToggleGroup(group);
    button.setOnAction(_ -> open(name));
    buttons.put(name, button);
    makers.put(name, page);
    rail.getChildren().add(button);
  }

  /// Adds what stands at the rail's lower end; call it last.
  public void finish() {
    VBox spring = new VBox();
    VBox.setVgrow(spring, javafx.scene.layout.Priority.ALWAYS);
    Button theme = new Button(Words.of("Theme"), new FontIcon(MaterialDesignT.THEME_LIGHT_DARK));
    theme.setId("theme");
    theme.setOnAction(
        _ -> session.look(session.darkProperty().get() ? Settings.Look.LIGHT : Settings.Look.DARK));
    rail.getChildren().addAll(spring, theme);
  }

  public void open(String name) {
    requireNonNull(buttons.get(name)).setSelected(true);
    Node opened = pages.computeIfAbsent(name, n -> requireNonNull(makers.get(n)).get());
    if (opened instanceof Region region) {
      // A page that wants more than there is must not push the frame out of the window.
      region.setMinSize(0, 0);
    }
    frame.setCenter(opened);
    opened.requestFocus();
    page.set(name);
  }

  /// Null before it was opened first.
  public @Nullable Node page(String name) {
    return pages.get(name);
  }

  /// Whether there is a page of this name; null has none.
  public boolean has(String name) {
    return makers.containsKey(name);
  }

  /// The name of the page that is shown.
  public ReadOnlyStringProperty pageProperty() {
    return page;
  }

  /// Adds what can be done on every page.
  public void everywhere(List<Command> more) {
    everywhere.addAll(more);
    everywhere.add(
        Command.shortcut("Everywhere", "Find a command", KeyCode.K, this::chooseCommand));
    everywhere.add(
        Command.typed("Everywhere", "Show the keys", "?", () -> show(new CheatSheet(all()))));
  }

  private List<Command> all() {
    List<Command> all = new ArrayList<>(commands.getOrDefault(page.get(), List::of).get());
    all.addAll(everywhere);
    return all;
  }

  private void chooseCommand() {
    choose(
        Words.of("What is to be done?"),
        all().stream()
            .filter(c -> c.mouse() == null)
            .map(c -> new Choice(Words.of(c.words()), c.hint(), c.action()))
            .toList());
  }

  private void pressed(KeyEvent e) {
    boolean typing = e.getTarget() instanceof TextInputControl;
    if (!above.isVisible() && Command.run(all(), e, typing)) {
      e.consume();
    }
  }

  private void pressedAbove(KeyEvent e) {
    if (above.isVisible() && e.getCode() == KeyCode.ESCAPE) {
      close();
      e.consume();
    }
  }

  @Override
  public void choose(String prompt, List<Choice> choices) {
    Chooser chooser = new Chooser(prompt, choices, this::close);
    show(chooser);
    StackPane.setAlignment(chooser, Pos.TOP_CENTER);
    StackPane.setMargin(chooser, new Insets(96, 0, 0, 0));
    chooser.focusField();
  }

  @Override
  public void show(Node node) {
    if (!above.isVisible()) {
      focusedBefore = getScene().getFocusOwner();
    }
    above.getChildren().setAll(node);
    above.setVisible(true);
    node.requestFocus();
  }

  @Override
  public void close() {
    above.setVisible(false);
    above.getChildren().clear();
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
  }

  /// Offers something once, above the status line, until it is taken or dismissed.
  public void offer(String words, String verb, Runnable action) {
    Button take = new Button(Words.of(verb));
    take.setId("notice-take");
    take.setOnAction(
        _ -> {
          showNotice(false);
          action.run();
        });
    Button later = new Button(Words.of("Not now"));
    later.setOnAction(_ -> showNotice(false));
    notice.getChildren().setAll(Labels.of(words), Labels.spring(), take, later);
    showNotice(true);
  }

  private void showNotice(boolean shown) {
    notice.setVisible(shown);
    notice.setManaged(shown);
  }

  public StringProperty leftStatus() {
    return left.textProperty();
  }

  public StringProperty rightStatus() {
    return right.textProperty();
  }

  private HBox statusLine() {
    Label simulated = Labels.of("simulated models", "simulated");
    simulated.setVisible(false);
    session.simulatedProperty().subscribe(simulated::setVisible);
    HBox line = new HBox(left, Labels.spring(), right, simulated);
    line.getStyleClass().add("status-line");
    return line;
  }

  /// What the bar says, and where it went wrong.
  private String details(String words) {
    var problem = session.problems().shownProperty().get();
    return problem == null || problem.details().isEmpty()
        ? words
        : words + "\n\n" + problem.details();
  }

  private HBox errorBar() {
    Label words = Labels.of("");
    words.setId("problem");
    words.getStyleClass().add("problem");
    words.setWrapText(true);
    Button copy = new Button(Words.of("Copy details"));
    copy.setId("copy-details");
    copy.setOnAction(
        _ -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(details(words.getText()));
          Clipboard.getSystemClipboard().setContent(content);
        });
    Button close = new Button(Words.of("Dismiss"));
    close.setId("dismiss");
    close.setOnAction(_ -> session.problems().dismiss());
    HBox bar = new HBox(words, Labels.spring(), copy, close);
    copy.setMinWidth(USE_PREF_SIZE);
    close.setMinWidth(USE_PREF_SIZE);
    bar.getStyleClass().add("error-bar");
    bar.managedProperty().bind(bar.visibleProperty());
    copy.managedProperty().bind(copy.visibleProperty());
    session
        .problems()
        .shownProperty()
        .subscribe(
            problem -> {
              bar.setVisible(problem != null);
              words.setText(problem == null ? "" : Words.of(problem.sentence()));
              copy.setVisible(problem != null && !problem.details().isEmpty());
            });
    return bar;
  }
}
