package org.collograph.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.ui.common.Command;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.canvas.GraphCanvas;
import org.collograph.ui.editor.drawing.Arrangement;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.PinsAndBans;
import org.collograph.ui.editor.drawing.Selection;
import org.jspecify.annotations.Nullable;

/// What can be done with what is under the mouse: the editor's commands, and the roles and models
/// that a node may have.
final class EditorMenu {
  private static final int[] CHANCES = {0, 10, 25, 50, 75, 90, 100};

  private final EditorViewModel model;
  private final GraphCanvas canvas;
  private final Supplier<List<Command>> commands;
  private final ContextMenu menu = new ContextMenu();

  EditorMenu(EditorViewModel model, GraphCanvas canvas, Supplier<List<Command>> commands) {
    this.model = model;
    this.canvas = canvas;
    this.commands = commands;
    menu.setId("canvas-menu");
    canvas.setOnContextMenuRequested(this::show);
    canvas.setOnMousePressed(_ -> menu.hide());
  }

  private void show(ContextMenuEvent e) {
    menu.getItems().setAll(items());
    menu.show(canvas, e.getScreenX(), e.getScreenY());
    e.consume();
  }

  private List<MenuItem> items() {
    Selection s = model.selectionProperty().get();
    if (s.edge() != null) {
      return edge(s.edge());
    }
    return s.nodes().isEmpty() ? ground() : nodes(s);
  }

  private List<MenuItem> edge(Edge edge) {
    List<MenuItem> all =
        new ArrayList<>(named("Pin or free for searches", "Ban the model or edge"));
    all.add(chances("Begins with", p -> model.marking().probability(edge, p)));
    all.addAll(named("", "Delete"));
    return all;
  }

  /// With which probability a search begins to draw it.
  private static Menu chances(String name, Consumer<@Nullable Double> set) {
    Menu menu = new Menu(Words.of(name));
    for (int percent : CHANCES) {
      MenuItem item = new MenuItem("%d %%".formatted(percent));
      item.setOnAction(_ -> set.accept(percent / 100.0));
      menu.getItems().add(item);
    }
    MenuItem own = new MenuItem(Words.of("as the search has it"));
    own.setOnAction(_ -> set.accept(null));
    menu.getItems().addAll(new SeparatorMenuItem(), own);
    return menu;
  }

  private List<MenuItem> ground() {
    return named(
        "Add by name",
        "Paste",
        "Select all",
        "Write a note",
        "",
        "Tidy up",
        "Lay out anew",
        "Show all of it",
        "",
        "Try on a question",
        "Measure on the task",
        "Search from here…");
  }

  private List<MenuItem> nodes(Selection s) {
    List<Node> nodes = s.nodes().stream().map(model.graph()::node).toList();
    List<MenuItem> all = new ArrayList<>();
    List<String> roles = model.session().roles().all().stream().map(Role::name).toList();
    all.add(choice("Role", roles, nodes, Node::withRole));
    List<Node> calling = nodes.stream().filter(n -> n.model() != null).toList();
    if (!calling.isEmpty()) {
      all.add(choice("Model", model.modelNames(), calling, Node::withModel));
    }
    if (nodes.size() == 1) {
      all.addAll(named("Make it the answer"));
    }
    all.addAll(named("Pin or free for searches", "Ban the model or edge"));
    if (nodes.size() == 1) {
      PinsAndBans marking = model.marking();
      Node node = nodes.getFirst();
      all.add(chances("Role begins with", p -> marking.probabilityOfRole(node, p)));
      all.add(chances("Model begins with", p -> marking.probabilityOfModel(node, p)));
    }
    all.add(new SeparatorMenuItem());
    all.addAll(named("Select what it reads", "Select who reads it", ""));
    all.addAll(nodes.size() > 1 ? several() : List.of());
    all.addAll(named("Copy", "Cut", "Duplicate", "Delete"));
    return all;
  }

  private List<MenuItem> several() {
    List<MenuItem> all = new ArrayList<>(named("Make a group", "Leave the group", ""));
    all.addAll(named("Let the rightmost selected node read"));
    for (Arrangement a : Arrangement.values()) {
      all.addAll(named(a.words()));
    }
    all.add(new SeparatorMenuItem());
    return all;
  }

  private Menu choice(
      String name, List<String> offered, List<Node> nodes, BiFunction<Node, String, Node> change) {
    Menu choice = new Menu(Words.of(name));
    for (String each : offered) {
      MenuItem item = new MenuItem(Names.role(each));
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> model.change(nodes.stream().map(n -> change.apply(n, each)).toList()));
      choice.getItems().add(item);
    }
    return choice;
  }

  /// @param words of commands; an empty one is a line between
  private List<MenuItem> named(String... words) {
    List<MenuItem> all = new ArrayList<>();
    for (String each : words) {
      all.add(each.isEmpty() ? new SeparatorMenuItem() : item(Command.named(commands.get(), each)));
    }
    return all;
  }

  private static MenuItem item(Command command) {
    MenuItem item = new MenuItem(Words.of(command.words()));
    item.setAccelerator(command.keys());
    item.setOnAction(_ -> command.action().run());
    return item;
  }
}
