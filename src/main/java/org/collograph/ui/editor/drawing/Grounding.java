package org.collograph.ui.editor.drawing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.Ground;
import org.collograph.graph.GroundNote;
import org.collograph.graph.Node;
import org.collograph.graph.NodeGroup;
import org.collograph.graph.Position;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;

/// Puts cards into groups, and notes on the ground beneath them.
public final class Grounding {
  private final EditorViewModel model;

  Grounding(EditorViewModel model) {
    this.model = model;
  }

  public Ground now() {
    return model.documentProperty().get().ground();
  }

  private void change(Ground ground, Sentence deed) {
    model.apply(new GraphEdit.ChangeGround(ground, deed));
  }

  /// Puts what is selected into a group, which has a name that is free.
  public void group() {
    Set<String> chosen = model.selectionProperty().get().nodes();
    if (chosen.isEmpty()) {
      hint("No node is selected. Maybe select those that are to be a group.");
      return;
    }
    var inOrder = new LinkedHashSet<>(model.graph().nodes().stream().map(Node::id).toList());
    inOrder.retainAll(chosen);
    change(now().grouping(freeName(), inOrder), Sentence.of("Make a group"));
  }

  private String freeName() {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> Words.of("Group %d", i))
        .filter(name -> now().groups().stream().noneMatch(g -> g.name().equals(name)))
        .findFirst()
        .orElseThrow();
  }

  /// Takes what is selected out of its groups.
  public void ungroup() {
    Set<String> chosen = model.selectionProperty().get().nodes();
    if (chosen.stream().noneMatch(id -> now().groupOf(id).isPresent())) {
      hint("Nothing that is selected is in a group. Maybe click on a group's name first.");
      return;
    }
    change(now().without(chosen), Sentence.of("Leave the group"));
  }

  /// Gives a group another name; a blank one leaves it as it is.
  public void name(NodeGroup group, String name) {
    if (!name.isBlank()) {
      change(now().naming(group, name.strip()), Sentence.of("Name the group %s", name.strip()));
    }
  }

  /// Writes on the ground. It is shown once it has words.
  public void write(String text, Position at) {
    change(now().with(new GroundNote(text, at)), Sentence.of("Write a note"));
  }

  /// Puts other words into a note; none take it away.
  public void rewrite(GroundNote note, String text) {
    change(
        now().replacing(note, new GroundNote(text.strip(), note.at())),
        Sentence.of(text.isBlank() ? "Delete a note" : "Change a note"));
  }

  public void move(GroundNote note, Position to) {
    change(now().replacing(note, new GroundNote(note.text(), to)), Sentence.of("Move a note"));
  }

  private void hint(String words) {
    model.session().notices().hint(Sentence.of(words));
  }
}
