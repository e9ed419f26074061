package org.collograph.ui.editor.drawing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.collograph.codec.GraphCodec;
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
import org.jspecify.annotations.Nullable;

/// The drawing and what follows from it. Lives on the window's thread.
public final class EditorViewModel {
  private final Session session;

  private final DrawingHistory drawing = new DrawingHistory();
  private final Opening opening = new Opening(this, drawing);
  private final PinsAndBans marking = new PinsAndBans(this);
  private final Copying copying = new Copying(this);
  private final Grounding ground = new Grounding(this);
  private final Comparing comparing;
  private final ReadOnlyObjectWrapper<GraphDocument> document =
      new ReadOnlyObjectWrapper<>(drawing.present());
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final ReadOnlyObjectWrapper<Assessment> assessment =
      new ReadOnlyObjectWrapper<>(new Assessment(drawing.present(), List.of(), null));
  private final ReadOnlyObjectWrapper<Cost> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper tidied = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Untitled");
  private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();

  public EditorViewModel(Session session) {
    this.session = session;
    comparing = new Comparing(this);
    session.workplaceProperty().subscribe(_ -> assess());
    session.budgetProperty().subscribe(_ -> assess());
  }

  /// Puts another drawing in place of this one.
  public Opening opening() {
    return opening;
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

  public CollaborationGraph graph() {
    return document.get().graph();
  }

  // --- editing ---

  /// Adds a node beside the selection, or at the end, and selects it.
  public void add(String role, @Nullable String model) {
    add(role, model, FreePlace.of(document.get(), selectedNode().map(Node::id)));
  }

  /// Adds a node at a place, and selects it.
  public void add(String role, @Nullable String model, Position at) {
    String id = FreePlace.ids(graph()).findFirst().orElseThrow();
    boolean calls = session.roles().find(role).map(Role::callsModel).orElse(true);
    apply(new GraphEdit.AddNode(new Node(id, role, calls ? model : null), at));
    select(Set.of(id));
  }

  /// Adds a node of this role with the model of the selection, or the pool's first. One whose role
  /// reads others reads what is selected.
  public void add(String role) {
    Set<String> chosen = selection.get().nodes();
    Role known = session.roles().find(role).orElse(null);
    if (known == null || !Joining.isFor(known, chosen)) {
      add(role, modelAtHand());
      return;
    }
    String id = FreePlace.ids(graph()).findFirst().orElseThrow();
    Node joiner = new Node(id, role, known.callsModel() ? modelAtHand() : null);
    apply(
        new GraphEdit.ReplaceDocument(
            Joining.of(document.get(), joiner, chosen), Sentence.of("Add %s", id)));
    select(Set.of(id));
  }

  /// Of the pool that is open.
  public List<String> modelNames() {
    return session.workplaceProperty().get().pool().modelNames();
  }

  /// That of the first selected node that has one, else the pool's first.
  public String modelAtHand() {
    return graph().nodes().stream()
        .filter(n -> n.model() != null && selection.get().nodes().contains(n.id()))
        .findFirst()
        .map(Node::model)
        .orElseGet(() -> modelNames().getFirst());
  }

  /// Why `to` may not read `from`, in a sentence; empty where it may.
  public Optional<Sentence> refusal(String from, String to) {
    return EdgeRefusal.of(graph(), session.roles(), from, to);
  }

  /// Lets `to` read `from`, where that is allowed.
  public void connect(String from, String to) {
    if (refusal(from, to).isEmpty()) {
      apply(new GraphEdit.ConnectNodes(new Edge(from, to)));
    }
  }

  /// Why an end of an edge may not come to another node, in a sentence; empty where it may.
  public Optional<Sentence> refusal(Edge before, Edge after) {
    return before.equals(after)
        ? Optional.empty()
        : EdgeRefusal.of(graph().without(before), session.roles(), after.from(), after.to());
  }

  /// Brings an end of an edge to another node, where that is allowed, and selects the edge.
  public void reconnect(Edge before, Edge after) {
    if (refusal(before, after).isEmpty()) {
      apply(new GraphEdit.Reconnect(before, after));
      select(after);
    }
  }

  public Comparing comparing() {
    return comparing;
  }

  public Grounding ground() {
    return ground;
  }

  public Copying copying() {
    return copying;
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

  /// Gives a node another id; one that another node has is refused.
  public void rename(String id, String other) {
    if (!id.equals(other) && graph().contains(id)) {
      try {
        apply(new GraphEdit.RenameNode(id, other));
        select(Set.of(other));
      } catch (IllegalArgumentException e) {
        session.problems().show(Sentence.of(e));
      }
    }
  }

  /// With a model where the role calls one, and none where it does not.
  public Node whole(Node node) {
    boolean calls = session.roles().find(node.role()).map(Role::callsModel).orElse(true);
    String first = modelNames().getFirst();
    return !calls ? node.withModel(null) : node.model() == null ? node.withModel(first) : node;
  }

  /// Makes the one selected node the output.
  public void chooseSelected() {
    selectedNode()
        .ifPresentOrElse(
            n -> chooseOutput(n.id()),
            () ->
                session
                    .notices()
                    .hint(
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

  /// What was done, the oldest first; those after the shown one were undone.
  public List<Sentence> steps() {
    return drawing.history().names();
  }

  /// Which of the steps is shown.
  public int step() {
    return drawing.history().depth();
  }

  /// What the drawing was after a step.
  public GraphDocument after(int step) {
    return drawing.history().at(step);
  }

  /// Undoes or redoes to a step.
  public void goToStep(int step) {
    drawing.history().goTo(step);
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

  /// Grows when the drawing was laid out, so that the view can show the whole of it.
  public ReadOnlyIntegerProperty tidiedProperty() {
    return tidied.getReadOnlyProperty();
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
                tidied.set(tidied.get() + 1);
              }
            },
            session.problems()::show);
  }

  /// One gesture.
  public void apply(GraphEdit edit) {
    if (isTooMuch(edit)) {
      session
          .notices()
          .hint(
              Sentence.of(
                  "A drawing has at most %,d nodes. Maybe delete some first.",
                  GraphCodec.MOST_NODES));
      return;
    }
    drawing.apply(edit);
    show();
  }

  /// What could not be read again is not drawn.
  private boolean isTooMuch(GraphEdit edit) {
    return graph().nodes().size() >= GraphCodec.MOST_NODES / 2
        && edit.apply(drawing.present()).graph().nodes().size() > GraphCodec.MOST_NODES;
  }

  void show() {
    GraphDocument now = drawing.present();
    selection.set(selection.get().in(now.graph()));
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
  public void preview(@Nullable GraphEdit edit) {
    GraphCost after =
        edit == null ? null : Assessment.of(edit.apply(document.get()), session).cost();
    preview.set(after == null ? null : after.total());
  }

  // --- selection ---

  public void select(Set<String> ids) {
    selection.set(new Selection(Set.copyOf(ids), null));
  }

  void selectNothing() {
    selection.set(Selection.NONE);
  }

  public void select(Edge edge) {
    selection.set(new Selection(Set.of(), edge));
  }

  public void selectAll() {
    select(new LinkedHashSet<>(graph().nodes().stream().map(Node::id).toList()));
  }

  /// Selects also what the selected nodes read, directly or not.
  public void selectUpstream() {
    selectWith(graph()::reaching);
  }

  /// Selects also who reads the selected nodes, directly or not.
  public void selectDownstream() {
    selectWith(graph()::reachedFrom);
  }

  private void selectWith(Function<String, Set<String>> more) {
    Set<String> all = new LinkedHashSet<>();
    selection.get().nodes().forEach(id -> all.addAll(more.apply(id)));
    select(all);
  }

  /// The one node that is selected, if it is one.
  public Optional<Node> selectedNode() {
    return selection.get().oneOf(graph());
  }
}
