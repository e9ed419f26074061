package org.collograph.ui.roles;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.graph.Role;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;

/// The roles page of the settings.
public final class RolesView extends BorderPane {
  private static final double LIST = 280;

  private final RolesViewModel model;
  private final ListView<Role> list = new ListView<>();

  public RolesView(RolesViewModel model) {
    this.model = model;
    getStyleClass().add("page");
    list.setId("roles");
    list.getStyleClass().add(Styles.DENSE);
    list.setItems(model.shown());
    list.setCellFactory(_ -> new Row());
    list.setAccessibleText(Words.of("Roles"));
    list.getSelectionModel().selectedItemProperty().subscribe(model::select);
    model.selectedProperty().subscribe(this::follow);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left =
        Labels.panel("Roles", list, Labels.small("New", "new-role", () -> model.begin(false)));
    left.setPrefWidth(LIST);
    left.setMinWidth(220);
    VBox form = Labels.panel("Role", new RoleForm(model));
    HBox.setHgrow(form, Priority.ALWAYS);
    setCenter(new HBox(12, left, form));
  }

  private void follow(Role role) {
    if (role == null) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(role);
    }
  }

  private final class Row extends ListCell<Role> {
    @Override
    protected void updateItem(Role role, boolean empty) {
      super.updateItem(role, empty);
      if (empty || role == null) {
        setGraphic(null);
        return;
      }
      String whose = model.isOwn(role) ? "yours" : "built in";
      HBox row =
          new HBox(
              10,
              Labels.of(role.letter(), "strong", "muted"),
              Labels.of(Names.role(role.name())),
              Labels.spring(),
              Labels.of(whose, "small", "muted"));
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
    }
  }
}
