package org.collograph.ui.shell;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Settings;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// The settings page. What holds from the next start on says so.
public final class SettingsView extends BorderPane {
  /// One of a list, with how it is called.
  private record Named<T>(T value, String name) {}

  private final Session session;
  private final ToggleGroup parts = new ToggleGroup();
  private final GridPane grid = new GridPane(18, 14);
  private int row;
  private @Nullable Node models;
  private @Nullable Node tasks;

  /// @param data the folder that is used now
  /// @param isFixed whether the command line has named it
  /// @param chooseFolder asks a person for a folder
  /// @param models makes the part for real models
  /// @param tasks makes the part for one's own questions
  /// @param roles makes the part for roles, each time from what is known then
  /// @param machine makes the part for this machine
  public SettingsView(
      Session session,
      Path data,
      boolean isFixed,
      Supplier<Optional<Path>> chooseFolder,
      Supplier<Node> models,
      Supplier<Node> tasks,
      Supplier<Node> roles,
      Supplier<Node> machine) {
    this.session = session;
    VBox general = general(data, isFixed, chooseFolder);
    HBox choice =
        new HBox(
            part("General", parts, Styles.LEFT_PILL, () -> setCenter(general)),
            part("Models", parts, Styles.CENTER_PILL, () -> setCenter(models(models))),
            part("Tasks", parts, Styles.CENTER_PILL, () -> setCenter(tasks(tasks))),
            part("Roles", parts, Styles.CENTER_PILL, () -> setCenter(roles.get())),
            part("Machine", parts, Styles.RIGHT_PILL, () -> setCenter(machine.get())));
    HBox bar = new HBox(16, Labels.of("Settings", "title"), choice);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("top-bar");
    setTop(bar);
    parts.getToggles().getFirst().setSelected(true);
    setCenter(general);
  }

  /// Opens a part by its English name.
  public void open(String part) {
    ToggleButton button = (ToggleButton) lookup("#settings-" + part.toLowerCase(Locale.ROOT));
    if (button != null) {
      button.fire();
    }
  }

  private Node models(Supplier<Node> make) {
    if (models == null) {
      models = make.get();
    }
    return models;
  }

  private Node tasks(Supplier<Node> make) {
    if (tasks == null) {
      tasks = make.get();
    }
    return tasks;
  }

  private static ToggleButton part(String name, ToggleGroup group, String style, Runnable show) {
    ToggleButton button = new ToggleButton(Words.of(name));
    button.setId("settings-" + name.toLowerCase(Locale.ROOT));
    button.getStyleClass().addAll(style, Styles.SMALL);
    button.setToggleGroup(group);
    // One of them is always on.
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          show.run();
        });
    return button;
  }

  private ComboBox<Named<Settings.Look>> look() {
    ComboBox<Named<Settings.Look>> look =
        choice(
            "settings-look",
            List.of(
                new Named<>(Settings.Look.SYSTEM, Words.of("as the system")),
                new Named<>(Settings.Look.LIGHT, Words.of("light")),
                new Named<>(Settings.Look.DARK, Words.of("dark"))),
            values().look(),
            session::look);
    // The rail has a button for it as well.
    session
        .darkProperty()
        .subscribe(_ -> look.getSelectionModel().select(values().look().ordinal()));
    return look;
  }

  private ComboBox<Named<String>> language() {
    return choice(
        "settings-language",
        List.of(
            new Named<>("system", Words.of("as the system")),
            new Named<>("en", "English"),
            new Named<>("de", "Deutsch")),
        values().language(),
        l -> change(values().withLanguage(l)));
  }

  private CheckBox still() {
    CheckBox still = new CheckBox(Words.of("Nothing glides or travels"));
    still.setId("settings-still");
    still.setSelected(values().still());
    still.setOnAction(_ -> change(values().withStill(still.isSelected())));
    return still;
  }

  private VBox general(Path data, boolean isFixed, Supplier<Optional<Path>> chooseFolder) {
    add("Look", look(), "Light or dark, at once");
    add("Language", language(), "From the next start on");
    add("Movement", still(), "The system's wish for less movement always holds");
    add("Data folder", folder(data, isFixed, chooseFolder), folderHint(isFixed));
    add(
        "Replies kept",
        new RepliesKept(new RepliesViewModel(session)),
        "An equal request is answered from here and costs nothing");
    add(
        "Room taken",
        new RoomTaken(new RoomViewModel(session)),
        "Runs that are archived (Runs, Take away) leave room behind");
    VBox box = new VBox(18, grid);
    box.getStyleClass().addAll("panel", "panel-body");
    box.setStyle("-fx-padding: 24");
    box.setMaxSize(760, USE_PREF_SIZE);
    VBox page = new VBox(box);
    page.setAlignment(Pos.TOP_CENTER);
    page.getStyleClass().add("page");
    return page;
  }

  private static String folderHint(boolean isFixed) {
    return isFixed
        ? "The command line names it: --data"
        : "Runs, replies and drafts. Another one holds from the next start on";
  }

  private Settings.Values values() {
    return session.settings().values();
  }

  private void change(Settings.Values changed) {
    session.settings().change(changed);
  }

  private void add(String name, Region control, String hint) {
    control.setMinWidth(260);
    control.setMaxWidth(260);
    Label words = Labels.of(hint, "small", "muted");
    words.setWrapText(true);
    Label label = Labels.of(name);
    label.setMinWidth(100);
    label.setLabelFor(control);
    grid.addRow(row++, label, control, words);
  }

  private static <T> ComboBox<Named<T>> choice(
      String id, List<Named<T>> all, T now, Consumer<T> chosen) {
    ComboBox<Named<T>> box = new ComboBox<>();
    box.setId(id);
    box.getItems().addAll(all);
    box.setCellFactory(_ -> new Cell<>());
    box.setButtonCell(new Cell<>());
    all.stream().filter(n -> n.value().equals(now)).findFirst().ifPresent(box::setValue);
    box.setOnAction(_ -> chosen.accept(box.getValue().value()));
    return box;
  }

  private static final class Cell<T> extends ListCell<Named<T>> {
    @Override
    protected void updateItem(Named<T> item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? "" : item.name());
    }
  }

  private Region folder(Path data, boolean isFixed, Supplier<Optional<Path>> chooseFolder) {
    Label where = Labels.of("", "small");
    where.setId("settings-data");
    where.setText(data.toString());
    where.setWrapText(true);
    Button other = new Button(Words.of("Choose…"));
    other.setId("settings-choose");
    other.setOnAction(
        _ ->
            chooseFolder
                .get()
                .ifPresent(
                    folder -> {
                      change(values().withData(folder));
                      where.setText(Words.of("%s, from the next start on", folder.toString()));
                    }));
    Button usual = new Button(Words.of("The usual one"));
    usual.setOnAction(
        _ -> {
          change(values().withData(null));
          where.setText(Words.of("The usual one, from the next start on"));
        });
    HBox buttons = new HBox(8, other, usual);
    buttons.setVisible(!isFixed);
    buttons.managedProperty().bind(buttons.visibleProperty());
    return new VBox(6, where, buttons);
  }
}
