package org.collograph.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Session;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The frame around every page.
public final class Shell extends BorderPane {
  private final Session session;
  private final VBox rail = new VBox();
  private final ToggleGroup group = new ToggleGroup();
  private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
  private final Map<String, Node> pages = new LinkedHashMap<>();
  private final HBox notice = new HBox();
  private final Label left = Labels.of("");
  private final Label right = Labels.of("");

  public Shell(Session session) {
    this.session = session;
    rail.getStyleClass().add("rail");
    setLeft(rail);
    setBottom(new VBox(notice, errorBar(), statusLine()));
    notice.getStyleClass().add("notice-bar");
    notice.setId("notice");
    showNotice(false);
    left.setId("status-left");
    right.setId("status-right");
  }

  public void add(String name, Ikon icon, Node page) {
    ToggleButton button = new ToggleButton(name, new FontIcon(icon));
    button.setId("page-" + name.toLowerCase(java.util.Locale.ROOT));
    button.setToggleGroup(group);
    button.setOnAction(_ -> open(name));
    buttons.put(name, button);
    pages.put(name, page);
    rail.getChildren().add(button);
  }

  /// Adds what stands at the rail's lower end; call it last.
  public void finish() {
    VBox spring = new VBox();
    VBox.setVgrow(spring, javafx.scene.layout.Priority.ALWAYS);
    Button theme = new Button("Theme", new FontIcon(MaterialDesignT.THEME_LIGHT_DARK));
    theme.setId("theme");
    theme.setOnAction(_ -> session.darkProperty().set(!session.darkProperty().get()));
    rail.getChildren().addAll(spring, theme);
  }

  public void open(String name) {
    buttons.get(name).setSelected(true);
    setCenter(pages.get(name));
    pages.get(name).requestFocus();
  }

  /// Offers something once, above the status line, until it is taken or dismissed.
  public void offer(String words, String verb, Runnable action) {
    Button take = new Button(verb);
    take.setId("notice-take");
    take.setOnAction(
        _ -> {
          showNotice(false);
          action.run();
        });
    Button later = new Button("Not now");
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
    session.benchProperty().subscribe(b -> simulated.setVisible(b != null && b.pool().simulated()));
    HBox line = new HBox(left, Labels.spring(), right, simulated);
    line.getStyleClass().add("status-line");
    return line;
  }

  private HBox errorBar() {
    Label words = Labels.of("");
    words.setId("problem");
    words.setWrapText(true);
    Button copy = new Button("Copy");
    copy.setOnAction(
        _ -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(words.getText());
          Clipboard.getSystemClipboard().setContent(content);
        });
    Button close = new Button("Dismiss");
    close.setId("dismiss");
    close.setOnAction(_ -> session.problems().dismiss());
    HBox bar = new HBox(words, Labels.spring(), copy, close);
    copy.setMinWidth(USE_PREF_SIZE);
    close.setMinWidth(USE_PREF_SIZE);
    bar.getStyleClass().add("error-bar");
    bar.managedProperty().bind(bar.visibleProperty());
    session
        .problems()
        .messageProperty()
        .subscribe(
            message -> {
              bar.setVisible(message != null);
              words.setText(message == null ? "" : message);
            });
    return bar;
  }
}
