package org.collograph.ui.search;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.search.AgentExchange;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// Everything that a language-model agent was told and said, to read and to copy.
final class Exchanges extends VBox {
  private final TextArea told = Labels.area("exchange-told");
  private final TextArea said = Labels.area("exchange-said");
  private final Label problem = Labels.of("", "small", "bad");

  Exchanges(List<AgentExchange> all, Runnable close) {
    super(8);
    setId("exchanges");
    getStyleClass().add("chooser");
    setMaxSize(900, 620);
    ListView<AgentExchange> list = list(all);
    HBox body = new HBox(10, list, texts());
    VBox.setVgrow(body, Priority.ALWAYS);
    Button done = new Button(Words.of("Close"));
    done.setId("exchanges-close");
    done.setCancelButton(true);
    done.setOnAction(_ -> close.run());
    Label title = Labels.of("What the agent was told and said", "title");
    getChildren().addAll(new HBox(title, Labels.spring(), done), body);
    list.getSelectionModel().select(0);
  }

  private ListView<AgentExchange> list(List<AgentExchange> all) {
    ListView<AgentExchange> list = new ListView<>();
    list.getItems().addAll(all.reversed());
    list.setPrefWidth(210);
    list.setMinWidth(210);
    list.setCellFactory(_ -> new Row(all));
    list.setPlaceholder(Labels.of("It was not asked yet.", "small", "muted"));
    list.getSelectionModel().selectedItemProperty().subscribe(this::show);
    return list;
  }

  private VBox texts() {
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.visibleProperty());
    VBox texts =
        new VBox(
            6,
            Labels.of("It was told", "small", "muted"),
            told,
            Labels.of("It said", "small", "muted"),
            said,
            problem);
    VBox.setVgrow(told, Priority.ALWAYS);
    VBox.setVgrow(said, Priority.ALWAYS);
    HBox.setHgrow(texts, Priority.ALWAYS);
    return texts;
  }

  private void show(AgentExchange e) {
    told.setText(e == null ? "" : e.prompt());
    said.setText(e == null || e.reply() == null ? "" : e.reply());
    problem.setVisible(e != null && !e.wasUsed());
    problem.setText(
        e == null || e.wasUsed()
            ? ""
            : Words.of("It could not be used: %s", Words.of(e.problem())));
  }

  private static final class Row extends ListCell<AgentExchange> {
    private final List<AgentExchange> all;

    Row(List<AgentExchange> all) {
      this.all = all;
    }

    @Override
    protected void updateItem(AgentExchange e, boolean empty) {
      super.updateItem(e, empty);
      if (empty || e == null) {
        setText("");
        return;
      }
      String round = e.round() == 0 ? Words.of("the start") : Words.of("Round %d", e.round());
      List<AgentExchange> same = all.stream().filter(o -> o.round() == e.round()).toList();
      String time = same.size() > 1 ? " · %d".formatted(same.indexOf(e) + 1) : "";
      setText((e.wasUsed() ? "✓ " : "✗ ") + round + time);
    }
  }
}
