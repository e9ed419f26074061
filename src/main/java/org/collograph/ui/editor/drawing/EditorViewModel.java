package org.collograph.ui.editor.drawing;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.collograph.cost.Cost;
import org.collograph.cost.GraphCost;
import org.collograph.export.GraphLayout;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.graph.Role;
import org.collograph.ui.common.Session;
import org.collograph.words.Sentence;

/// The drawing and what follows from it. Lives on the window's thread.
public final class EditorViewModel {
  /// What is selected: nodes by id, or one edge.
  public record Selection(Set<String> nodes, Edge edge) {
    static final Selection NONE = new Selection(Set.of(), null);

    public boolean isEmpty() {
      return nodes.isEmpty() && edge == null;
    }
  }

  private final Session session;

  private final DrawingHistory drawing = new DrawingHistory();
  private final PinsAndBans marking = new PinsAndBans(this);
  private final Copying copying = new Copying(this);
  private final ReadOnlyObjectWrapper<GraphDocument> document =
      new ReadOnlyObjectWrapper<>(drawing.present());
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final ReadOnlyObjectWrapper<Assessment> assessment =
      new ReadOnlyObjectWrapper<>(new Assessment(drawing.present(), List.of(), null));
  private final ReadOnlyObjectWrapper<Cost> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Untitled");
  private final javafx.beans.property.ReadOnlyIntegerWrapper openings =
      new javafx.beans.property.ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();

  public EditorViewModel(Session session) {
    this.session = session;
    session.workplaceProperty().subscribe(_ -> assess());
    session.budgetProperty().subscribe(_ -> assess());
  }

  public PinsAndBans marking() {
    return marking;
  }

  public Session session() {
    return session;
  }

  public ReadOnlyObjectProperty<GraphDocument> documentProperty() {
    return document.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Assessment> assessmentProperty() {
    return assessment.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// Whether there are changes since the file was last opened or saved.
  public ReadOnlyBooleanProperty editedProperty() {
    return edited.getReadOnlyProperty();
  }

  /// Grows when another drawing is opened, so that the view can show the whole of it.
  public javafx.beans.property.ReadOnlyIntegerProperty openingsProperty() {
    return openings.getReadOnlyProperty();
  }

  public CollaborationGraph graph() {
    return document.get().graph();
  }

  // --- editing ---

  /// Adds a node beside the selection, or at the end, and selects it.
  public void add(String role, String model) {
    add(role, model, FreePlace.of(document.get(), selectedNode().map(Node::id)));
  }

  /// Adds a node at a place, and selects it.
  public void add(String role, String model, Position at) {
    String id = FreePlace.ids(graph()).findFirst().orElseThrow();
    boolean calls = session.roles().find(role).map(Role::callsModel).orElse(true);
    apply(new GraphEdit.AddNode(new Node(id, role, calls ? model : null), at));
    select(Set.of(id));
  }

  /// Adds a node of this role with the model of the selection, or the pool's first.
  public void add(String role) {
    add(role, modelAtHand());
  }

  /// The selected node's, else the pool's first.
  public String modelAtHand() {
    return selectedNode()
        .map(Node::model)
        .orElseGet(() -> session.workplaceProperty().get().pool().modelNames().getFirst());
  }

  /// Why `to` may not read `from`, in a sentence; empty where it may.
  public Optional<Sentence> refusal(String from, String to) {
    return refusal(graph(), from, to);
  }

  private Optional<Sentence> refusal(CollaborationGraph graph, String from, String to) {
    return EdgeRefusal.of(graph, session.roles(), from, to);
  }

  /// Lets the rightmost of the selected nodes read the others, as far as that is allowed.
  public void connectSelection() {
    Map<String, Position> at = document.get().positions();
    List<String> ids =
        selection.get().nodes().stream()
            .sorted(
                java.util.Comparator.comparingDouble(
                        (String id) -> at.getOrDefault(id, new Position(0, 0)).x())
                    .thenComparing(id -> id))
            .toList();
    if (ids.size() < 2) {
      session
          .problems()
          .show(Sentence.of("Fewer than two nodes are selected. Maybe hold Shift and add one."));
      return;
    }
    Optional<Sentence> refused = Optional.empty();
    GraphDocument now = document.get();
    for (String from : ids.subList(0, ids.size() - 1)) {
      Optional<Sentence> why = refusal(now.graph(), from, ids.getLast());
      refused = why.isPresent() ? why : refused;
      if (why.isEmpty()) {
        now = new GraphEdit.ConnectNodes(new Edge(from, ids.getLast())).apply(now);
      }
    }
    apply(new GraphEdit.ReplaceDocument(now));
    refused.ifPresent(session.problems()::show);
  }

  /// Lets `to` read `from`, where that is allowed.
  public void connect(String from, String to) {
    if (refusal(from, to).isEmpty()) {
      apply(new GraphEdit.ConnectNodes(new Edge(from, to)));
    }
  }

  public Copying copying() {
    return copying;
  }

  /// Puts a template in place of the drawing, in one undoable step.
  public void draw(Template form) {
    CollaborationGraph template = form.of(modelAtHand(), session);
    session
        .background()
        .run(
            () -> GraphDocument.of(template).withPositions(GraphLayout.of(template)),
            laidOut -> {
              apply(new GraphEdit.ReplaceDocument(laidOut));
              openings.set(openings.get() + 1);
            },
            session.problems()::show);
  }

  public void deleteSelection() {
    Selection s = selection.get();
    if (s.edge() != null) {
      apply(new GraphEdit.DisconnectNodes(s.edge()));
    } else if (!s.nodes().isEmpty()) {
      apply(new GraphEdit.RemoveNodes(s.nodes()));
    }
    selection.set(Selection.NONE);
  }

  /// Gives nodes other roles or models; one whose role then calls a model gets one.
  public void change(List<Node> nodes) {
    apply(new GraphEdit.ChangeNodes(nodes.stream().map(this::whole).toList()));
  }

  /// With a model where the role calls one, and none where it does not.
  public Node whole(Node node) {
    boolean calls = session.roles().find(node.role()).map(Role::callsModel).orElse(true);
    String first = session.workplaceProperty().get().pool().modelNames().getFirst();
    return !calls ? node.withModel(null) : node.model() == null ? node.withModel(first) : node;
  }

  /// Makes the one selected node the output.
  public void chooseSelected() {
    selectedNode()
        .ifPresentOrElse(
            n -> chooseOutput(n.id()),
            () ->
                session
                    .problems()
                    .show(
                        Sentence.of(
                            "No single node is selected. Maybe select the one whose answer"
                                + " counts.")));
  }

  public void chooseOutput(String id) {
    apply(new GraphEdit.ChooseOutput(id));
  }

  public void move(Map<String, Position> to) {
    apply(new GraphEdit.MoveNodes(to));
  }

  public void undo() {
    drawing.history().undo();
    show();
  }

  public void redo() {
    drawing.history().redo();
    show();
  }

  /// Lays the drawing out in layers, in one undoable step. What stands in its layer already stays.
  public void tidy() {
    tidy(document.get().positions());
  }

  /// Lays the drawing out in layers without regard to where anything stood.
  public void layOutAnew() {
    tidy(Map.of());
  }

  private void tidy(Map<String, Position> before) {
    CollaborationGraph graph = graph();
    session
        .background()
        .run(
            () -> GraphLayout.keeping(graph, before),
            positions -> {
              if (graph.equals(graph())) {
                apply(new GraphEdit.MoveNodes(positions));
              }
            },
            session.problems()::show);
  }

  /// One gesture.
  public void apply(GraphEdit edit) {
    drawing.apply(edit);
    show();
  }

  private void show() {
    GraphDocument now = drawing.present();
    Set<String> kept = new LinkedHashSet<>(selection.get().nodes());
    kept.removeIf(id -> !now.graph().contains(id));
    Edge edge = selection.get().edge();
    selection.set(
        new Selection(Set.copyOf(kept), edge != null && now.graph().contains(edge) ? edge : null));
    document.set(now);
    assess();
    canUndo.set(drawing.history().canUndo());
    canRedo.set(drawing.history().canRedo());
    title.set(drawing.origin().title());
    edited.set(drawing.isEdited());
  }

  private void assess() {
    preview.set(null);
    assessment.set(Assessment.of(document.get(), session));
  }

  /// What the drawing would cost after an edit that is being made by hand; null where none is.
  public ReadOnlyObjectProperty<Cost> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// @param edit that letting go would make; null where it would make none
  public void preview(GraphEdit edit) {
    GraphCost after =
        edit == null ? null : Assessment.of(edit.apply(document.get()), session).cost();
    preview.set(after == null ? null : after.total());
  }

  // --- selection ---

  public void select(Set<String> ids) {
    selection.set(new Selection(Set.copyOf(ids), null));
  }

  public void select(Edge edge) {
    selection.set(new Selection(Set.of(), edge));
  }

  public void selectAll() {
    select(new LinkedHashSet<>(graph().nodes().stream().map(Node::id).toList()));
  }

  /// The one node that is selected, if it is one.
  public Optional<Node> selectedNode() {
    Set<String> ids = selection.get().nodes();
    return ids.size() == 1 ? Optional.of(graph().node(ids.iterator().next())) : Optional.empty();
  }

  // --- files ---

  /// Opens a graph that was found; undo brings the drawing back.
  public void openFound(CollaborationGraph graph) {
    open(GraphDocument.of(graph), "Found graph", false);
  }

  /// Opens a drawing in place of this one; undo brings this one back.
  ///
  /// @param isKept whether it can be had again as it is, so that there is nothing to save
  public void open(GraphDocument opened, String name, boolean isKept) {
    laidOut(opened, d -> show(d, new DrawingHistory.Origin(name, null, isKept ? d : null)));
  }

  private void laidOut(GraphDocument opened, Consumer<GraphDocument> then) {
    boolean placed = opened.positions().size() == opened.graph().nodes().size();
    session
        .background()
        .run(
            () -> placed ? opened : opened.withPositions(GraphLayout.of(opened.graph())),
            then,
            session.problems()::show);
  }

  private void show(GraphDocument opened, DrawingHistory.Origin from) {
    drawing.open(opened, from);
    selection.set(Selection.NONE);
    show();
    openings.set(openings.get() + 1);
  }

  /// Puts what a file holds in place of the drawing; undo brings this one back.
  public void adopt(GraphDocument read, Path file) {
    laidOut(read, d -> show(d, new DrawingHistory.Origin(file.getFileName().toString(), file, d)));
  }

  /// The file that the drawing was opened from or saved to.
  public Optional<Path> file() {
    return Optional.ofNullable(drawing.origin().file());
  }

  /// From now on a file holds the drawing as it was.
  public void saved(GraphDocument as, Path file) {
    drawing.origin(new DrawingHistory.Origin(file.getFileName().toString(), file, as));
    show();
  }
}
