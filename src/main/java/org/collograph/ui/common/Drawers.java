package org.collograph.ui.common;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Drawers beneath a page: their titles in a row, one of them open or none.
public final class Drawers extends VBox {
  private static final double HEIGHT = 176;

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObjectProperty<Drawer> chosen = new SimpleObjectProperty<>();
  private final ToggleGroup titles = new ToggleGroup();
  private final HBox row = new HBox(8);
  private final Set<Drawer> filled = new HashSet<>();

  /// Every drawer brings a head, and they stand behind the titles.
  private int heads;

  public Drawers() {
    getStyleClass().add("drawers");
    Button fold = new Button(null, new FontIcon(MaterialDesignC.CHEVRON_UP));
    fold.setId("drawers-fold");
    fold.getStyleClass().addAll("flat", "small");
    fold.setAccessibleText(Words.of("Open or close the panel"));
    fold.setOnAction(_ -> fold());
    open.subscribe(
        o ->
            ((FontIcon) fold.getGraphic())
                .setIconCode(o ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_UP));
    row.getChildren().add(fold);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("drawers-head");
    getChildren().add(row);
  }

  private void fold() {
    Drawer drawer = chosen.get();
    if (open.get() || drawer == null) {
      open.set(false);
    } else {
      open(drawer);
    }
  }

  /// @param id of its title
  /// @return opens the drawer and does what it is for
  private ToggleButton title(Drawer drawer, String id) {
    ToggleButton title = new ToggleButton(Words.of(drawer.title()));
    title.setId(id);
    title.getStyleClass().addAll("flat", "small", "drawer-title");
    title.setMinWidth(USE_PREF_SIZE);
    title.setToggleGroup(titles);
    title.setOnAction(_ -> open(drawer));
    chosen.subscribe(c -> title.setSelected(c == drawer));
    return title;
  }

  public Runnable add(Drawer drawer, String id) {
    Runnable start =
        () -> {
          open(drawer);
          drawer.start();
        };
    row.getChildren().add(row.getChildren().size() - heads++, title(drawer, id));
    Region head = drawer.head(start);
    HBox.setHgrow(head, Priority.ALWAYS);
    row.getChildren().add(head);
    head.visibleProperty().bind(chosen.isEqualTo(drawer));
    head.managedProperty().bind(head.visibleProperty());
    if (chosen.get() == null) {
      chosen.set(drawer);
    }
    return start;
  }

  private void open(Drawer drawer) {
    if (!filled.contains(drawer)) {
      fill(drawer);
    }
    chosen.set(drawer);
    open.set(true);
  }

  /// What a drawer holds is made when it is first opened: a window starts without it.
  private void fill(Drawer drawer) {
    filled.add(drawer);
    Region body = drawer.body();
    body.getStyleClass().add("drawer-body");
    body.setPrefHeight(HEIGHT);
    body.setMinHeight(HEIGHT);
    body.visibleProperty().bind(chosen.isEqualTo(drawer).and(open));
    body.managedProperty().bind(body.visibleProperty());
    getChildren().add(body);
  }
}
