package org.collograph.ui.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.collograph.graph.Role;
import org.collograph.ui.common.Command;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.Arrangement;
import org.collograph.ui.editor.drawing.ArrowKeys;
import org.collograph.ui.editor.drawing.Connecting;
import org.collograph.ui.editor.drawing.Copying;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.PinsAndBans;
import org.collograph.ui.editor.drawing.Template;
import org.collograph.ui.editor.file.EditorFiles;

/// Everything that the editor does by key, by menu or by name.
final class EditorCommands {
  private static final String DRAW = "Draw";
  private static final String EDIT = "Edit";
  private static final String FILE = "File";
  private static final String SEE = "See";
  private static final String GO = "Arrows";

  /// What the view does itself.
  ///
  /// @param addByName asks what is to be added
  /// @param find asks which node is to be shown
  /// @param steps asks which step of the history is to be shown
  /// @param versions asks which saved version is to be opened
  /// @param program asks as which program it is to leave
  /// @param compare asks what the drawing is to be laid beside
  /// @param write lets a note be written on the ground
  /// @param group makes a group and lets its name be written
  /// @param prompt lets the node's own prompt be written
  /// @param chance lets be written with which probability a search begins with it
  /// @param leave gives up selection and focus
  /// @param ask asks the drawing for its accuracy
  record Deeds(
      Runnable addByName,
      Runnable find,
      Runnable steps,
      Runnable versions,
      Runnable program,
      Runnable checked,
      Runnable serve,
      Runnable compare,
      Runnable write,
      Runnable group,
      Runnable prompt,
      Runnable chance,
      Runnable fit,
      Runnable zoomIn,
      Runnable zoomOut,
      Runnable leave,
      Runnable tryQuestion,
      Runnable measure,
      Runnable ask,
      Runnable budget,
      Runnable searchFromHere) {}

  private EditorCommands() {}

  static List<Command> of(EditorViewModel model, EditorFiles files, Deeds deeds) {
    List<Command> all = new ArrayList<>();
    draw(model, deeds, all);
    edit(model, deeds, all);
    files(files, deeds, all);
    see(deeds, all);
    all.addAll(MouseHints.ALL);
    all.addAll(1, roles(model, all));
    return all;
  }

  /// Each has the key of its letter, unless that does something else already.
  private static List<Command> roles(EditorViewModel model, List<Command> others) {
    Set<KeyCombination> taken = new HashSet<>();
    others.forEach(c -> taken.add(c.keys()));
    List<Command> all = new ArrayList<>();
    for (Role role : model.session().roles().all()) {
      KeyCode key = KeyCode.getKeyCode(role.letter());
      String words = Words.of("Add: %s", Names.role(role.name()));
      Runnable add = () -> model.add(role.name());
      boolean isFree = key != null && taken.add(new KeyCodeCombination(key));
      all.add(isFree ? Command.plain(DRAW, words, key, add) : Command.named(DRAW, words, add));
    }
    return all;
  }

  private static void draw(EditorViewModel model, Deeds deeds, List<Command> all) {
    all.add(Command.typed(DRAW, "Add by name", "/", deeds.addByName()));
    PinsAndBans marking = model.marking();
    all.add(
        Command.plain(
            DRAW,
            "Let the rightmost selected node read",
            KeyCode.C,
            () -> Connecting.selection(model)));
    all.add(Command.plain(DRAW, "Make it the answer", KeyCode.O, model::chooseSelected));
    all.add(Command.plain(DRAW, "Pin or free for searches", KeyCode.P, marking::pin));
    all.add(Command.plain(DRAW, "Ban the model or edge", KeyCode.B, marking::ban));
    all.add(Command.plain(DRAW, "Tidy up", KeyCode.T, model::tidy));
    all.add(
        Command.keyed(
            DRAW,
            "Lay out anew",
            new KeyCodeCombination(KeyCode.T, KeyCombination.SHIFT_DOWN),
            model::layOutAnew));
    all.add(Command.plain(DRAW, "Try on a question", KeyCode.SPACE, deeds.tryQuestion()));
    all.add(Command.plain(DRAW, "Measure on the task", KeyCode.E, deeds.measure()));
    all.add(Command.named(DRAW, "Ask for the drawing's accuracy", deeds.ask()));
    all.add(Command.plain(DRAW, "Change the budget", KeyCode.U, deeds.budget()));
    all.add(Command.named(DRAW, "Search from here…", deeds.searchFromHere()));
    all.add(
        Command.named(DRAW, "Make and change roles", () -> model.session().navigation().toRoles()));
    for (Template t : Template.values()) {
      all.add(Command.named(DRAW, t.words(), () -> model.opening().draw(t)));
    }
  }

  private static void edit(EditorViewModel model, Deeds deeds, List<Command> all) {
    all.add(Command.shortcut(EDIT, "Undo", KeyCode.Z, model::undo));
    all.add(Command.shortcut(EDIT, "Redo", KeyCode.Y, model::redo));
    all.add(Command.shifted(EDIT, "Redo", KeyCode.Z, model::redo));
    all.add(Command.shortcut(EDIT, "Go to a step", KeyCode.H, deeds.steps()));
    all.add(Command.plain(EDIT, "Lay something beside it", KeyCode.D, deeds.compare()));
    all.add(Command.shortcut(EDIT, "Select all", KeyCode.A, model::selectAll));
    Copying copying = model.copying();
    all.add(Command.shortcut(EDIT, "Copy", KeyCode.C, copying::copy));
    all.add(Command.shortcut(EDIT, "Cut", KeyCode.X, copying::cut));
    all.add(Command.shortcut(EDIT, "Paste", KeyCode.V, copying::paste));
    all.add(Command.shortcut(EDIT, "Duplicate", KeyCode.D, copying::duplicate));
    all.add(Command.plain(EDIT, "Delete", KeyCode.DELETE, model::deleteSelection));
    all.add(Command.plain(EDIT, "Delete", KeyCode.BACK_SPACE, model::deleteSelection));
    all.add(Command.typed(EDIT, "Select what it reads", "[", model::selectUpstream));
    all.add(Command.typed(EDIT, "Select who reads it", "]", model::selectDownstream));
    all.add(Command.shortcut(EDIT, "Make a group", KeyCode.G, deeds.group()));
    all.add(Command.shifted(EDIT, "Leave the group", KeyCode.G, model.ground()::ungroup));
    all.add(Command.plain(EDIT, "Write a note", KeyCode.N, deeds.write()));
    all.add(Command.plain(EDIT, "Write its prompt", KeyCode.W, deeds.prompt()));
    all.add(Command.typed(EDIT, "Set what a search begins with", "%", deeds.chance()));
    for (Arrangement a : Arrangement.values()) {
      all.add(Command.named(EDIT, a.words(), () -> a.selection(model)));
    }
    for (ArrowKeys.Way way : ArrowKeys.Way.values()) {
      arrow(model, way, all);
    }
  }

  private static void arrow(EditorViewModel model, ArrowKeys.Way way, List<Command> all) {
    KeyCode key = KeyCode.valueOf(way.name());
    all.add(
        Command.plain(
            GO,
            Words.of("Go %s", Words.of(way.words())),
            key,
            () -> ArrowKeys.go(model, way, false)));
    all.add(
        Command.keyed(
            GO,
            Words.of("Select %s as well", Words.of(way.words())),
            new KeyCodeCombination(key, KeyCombination.SHIFT_DOWN),
            () -> ArrowKeys.go(model, way, true)));
    all.add(
        Command.keyed(
            GO,
            Words.of("Move it %s", Words.of(way.words())),
            new KeyCodeCombination(key, KeyCombination.ALT_DOWN),
            () -> ArrowKeys.move(model, way)));
  }

  private static void files(EditorFiles files, Deeds deeds, List<Command> all) {
    all.add(Command.shortcut(FILE, "New", KeyCode.N, files::create));
    all.add(Command.shortcut(FILE, "Open…", KeyCode.O, files::open));
    all.add(Command.shortcut(FILE, "Save", KeyCode.S, files::save));
    all.add(Command.shifted(FILE, "Save as…", KeyCode.S, files::saveAs));
    all.add(Command.shortcut(FILE, "Export…", KeyCode.E, files::export));
    all.add(Command.shifted(FILE, "Export a program…", KeyCode.E, deeds.program()));
    all.add(Command.named(FILE, "Export a program and check it…", deeds.checked()));
    all.add(Command.named(FILE, "Serve as a model…", deeds.serve()));
    all.add(Command.named(FILE, "Open a version…", deeds.versions()));
    all.add(Command.named(FILE, "Open the sample", files::openSample));
  }

  private static void see(Deeds deeds, List<Command> all) {
    all.add(Command.shortcut(SEE, "Find a node", KeyCode.F, deeds.find()));
    all.add(Command.shortcut(SEE, "Show all of it", KeyCode.DIGIT0, deeds.fit()));
    all.add(Command.typed(SEE, "Larger", "+", deeds.zoomIn()));
    all.add(Command.typed(SEE, "Smaller", "-", deeds.zoomOut()));
    all.add(Command.plain(SEE, "Select nothing", KeyCode.ESCAPE, deeds.leave()));
  }
}
