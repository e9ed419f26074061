package org.collograph.ui.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Thumbnail;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// The stream of sampled graphs as pictures, newest first, the best marked.
final class SampledGraphs extends ScrollPane {
  private static final int MOST = 60;

  private final SearchViewModel model;
  private final TilePane tiles = new TilePane(8, 8);
  private final Map<CollaborationGraph, Tile> byGraph = new HashMap<>();

  /// Tiles whose graphs have gone by: making new ones for a fast stream would hold the window up.
  private final List<Tile> free = new ArrayList<>();

  SampledGraphs(SearchViewModel model) {
    this.model = model;
    setId("pictures");
    setFitToWidth(true);
    getStyleClass().add("edge-to-edge");
    tiles.getStyleClass().add("panel-body");
    setContent(tiles);
    model.storyProperty().subscribe(_ -> show());
    model.replay().roundProperty().subscribe(_ -> show());
    visibleProperty().subscribe(_ -> show());
    model.selectedProperty().subscribe(_ -> mark());
    model.session().darkProperty().subscribe(_ -> drawAnew());
  }

  private void drawAnew() {
    byGraph.clear();
    free.clear();
    show();
  }

  private Tile tile(TriedGraph g) {
    Tile tile =
        byGraph.computeIfAbsent(g.graph(), _ -> free.isEmpty() ? new Tile() : free.removeLast());
    tile.show(g);
    return tile;
  }

  /// Nothing is spent on pictures that are not seen.
  private void show() {
    if (!isVisible()) {
      return;
    }
    List<TriedGraph> graphs = model.replay().graphs();
    List<TriedGraph> newest = graphs.subList(Math.max(0, graphs.size() - MOST), graphs.size());
    Set<CollaborationGraph> kept =
        newest.stream().map(TriedGraph::graph).collect(Collectors.toSet());
    byGraph.entrySet().removeIf(e -> !kept.contains(e.getKey()) && free.add(e.getValue()));
    List<Tile> shown = newest.reversed().stream().map(this::tile).toList();
    if (!shown.equals(tiles.getChildren())) {
      tiles.getChildren().setAll(shown);
    }
    mark();
  }

  private void mark() {
    TriedGraph best = model.replay().best();
    CollaborationGraph chosen = model.selectedProperty().get();
    byGraph.forEach(
        (graph, tile) ->
            tile.mark(graph.equals(chosen), best != null && graph.equals(best.graph())));
  }

  private final class Tile extends VBox {
    private final Label words = Labels.of("", "small");
    private final Canvas picture = new Canvas(88, 50);
    private @Nullable CollaborationGraph graph;

    Tile() {
      super(2);
      getStyleClass().add("tile");
      setAlignment(Pos.CENTER);
      setFocusTraversable(true);
      getChildren().addAll(picture, words);
      addEventHandler(
          MouseEvent.MOUSE_CLICKED,
          e -> {
            requestFocus();
            model.selectedProperty().set(graph);
            if (e.getClickCount() == 2) {
              open();
            }
          });
      setOnKeyPressed(
          e -> {
            if (e.getCode() == KeyCode.ENTER) {
              open();
              e.consume();
            }
          });
      focusedProperty()
          .subscribe(
              focused -> {
                if (focused) {
                  model.selectedProperty().set(graph);
                }
              });
    }

    private void open() {
      if (graph != null) {
        model.openAsDrawing(graph);
      }
    }

    void show(TriedGraph g) {
      if (!g.graph().equals(graph)) {
        graph = g.graph();
        Thumbnail.draw(picture, graph, model.session());
      }
      words.setText(Labels.percent(g.accuracy().mean()));
      String spoken =
          Words.of(
              "graph %d, %s, on %s",
              g.trial(), Labels.percent(g.accuracy().mean()), Labels.questions(g.accuracy()));
      if (!spoken.equals(getAccessibleText())) {
        setAccessibleText(spoken);
      }
    }

    void mark(boolean selected, boolean best) {
      getStyleClass().removeAll("selected", "best");
      if (selected) {
        getStyleClass().add("selected");
      }
      if (best) {
        getStyleClass().add("best");
      }
    }
  }
}
