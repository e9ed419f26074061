package org.collograph.ui.models;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.collograph.codec.ProfilesCodec;
import org.collograph.cost.TokenLengths;
import org.collograph.llm.Discovery.Found;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.PoolDocument;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// A pool's file as it is being written. Lives on the window's thread.
public final class ModelsViewModel {
  private final Session session;
  private final ObservableList<ModelEdit> drafts = FXCollections.observableArrayList();
  private final ObjectProperty<ModelEdit> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Runnable> undo = new ReadOnlyObjectWrapper<>();
  private final MeasureViewModel measure;
  private Map<String, TokenLengths> lengths = Map.of();

  public ModelsViewModel(Session session) {
    this.session = session;
    this.measure = new MeasureViewModel(this);
    session.settings().values().pools().stream().findFirst().ifPresent(this::open);
  }

  Session session() {
    return session;
  }

  ObservableList<ModelEdit> drafts() {
    return drafts;
  }

  /// The model in the form; null for none.
  ObjectProperty<ModelEdit> selectedProperty() {
    return selected;
  }

  /// Where the pool is kept; null before it was saved.
  ReadOnlyObjectProperty<Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /// What was done last, in a sentence; empty at first.
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// What brings back the models that went last; null where none did.
  ReadOnlyObjectProperty<Runnable> undoProperty() {
    return undo.getReadOnlyProperty();
  }

  MeasureViewModel measure() {
    return measure;
  }

  /// Called when the window is closed.
  public void close() {
    measure.cancel();
  }

  void clear() {
    keepForUndo();
    show(null, List.of(), Map.of());
    said.set("");
  }

  private void show(@Nullable Path from, List<ModelEdit> all, Map<String, TokenLengths> measured) {
    drafts.setAll(all);
    lengths = measured;
    file.set(from);
    selected.set(all.isEmpty() ? null : all.getFirst());
  }

  /// What stands here now comes back by [#bringBack].
  private void keepForUndo() {
    Path from = file.get();
    List<ModelEdit> all = List.copyOf(drafts);
    ModelEdit chosen = selected.get();
    Map<String, TokenLengths> measured = lengths;
    undo.set(
        all.isEmpty()
            ? null
            : () -> {
              show(from, all, measured);
              selected.set(chosen);
            });
  }

  void open(Path pool) {
    run(
        () -> session.connections().documents().document(pool),
        d -> {
          keepForUndo();
          show(pool, d.models().stream().map(ModelEdit::of).toList(), d.lengths());
          session.settings().usedPool(pool);
        });
  }

  /// Writes the pool, which [#isRight].
  ///
  /// @param then done once it is written
  void save(Path to, Runnable then) {
    PoolDocument document = document();
    run(
        () -> {
          session.connections().documents().keep(to, document);
          return to;
        },
        kept -> {
          file.set(kept);
          session.navigation().searchWith(kept);
          session.problems().dismiss();
          said.set(Words.of("Saved as %s; searches use it now.", kept.getFileName().toString()));
          then.run();
        });
  }

  /// Whether the pool could be written; what is wrong is said and chosen.
  boolean isRight() {
    try {
      document();
      return true;
    } catch (IllegalArgumentException e) {
      drafts.stream()
          .filter(d -> Arrays.stream(ModelField.values()).anyMatch(f -> d.problem(f).isPresent()))
          .findFirst()
          .ifPresent(selected::set);
      session.problems().show(e);
      return false;
    }
  }

  /// @throws IllegalArgumentException where a field is wrong
  PoolDocument document() {
    return new PoolDocument(drafts.stream().map(ModelEdit::entry).toList(), lengths);
  }

  void lengths(Map<String, TokenLengths> measured) {
    Map<String, TokenLengths> all = new LinkedHashMap<>(lengths);
    all.putAll(measured);
    lengths = all;
  }

  /// A model of which nothing is written yet.
  void add() {
    ModelEdit draft = new ModelEdit();
    if (selected.get() != null) {
      draft.sameEndpoint(selected.get());
    }
    put(draft);
  }

  private void put(ModelEdit draft) {
    drafts.add(draft);
    selected.set(draft);
  }

  /// A model that a server has, with the sizes that are known of it.
  void add(Found server, String model) {
    run(
        () -> new KnownSizes(ProfilesCodec.shipped()).of(model),
        known -> {
          ModelEdit begun = begun(server);
          ModelEdit draft = begun == null ? new ModelEdit() : begun;
          known.ifPresent(draft::fill);
          draft.of(ModelField.NAME).set(freeName(model));
          draft.of(ModelField.MODEL).set(model);
          draft.of(ModelField.ENDPOINT).set(server.endpoint().toString());
          draft.of(ModelField.CONCURRENT).set("4");
          drafts.stream()
              .filter(d -> d != draft)
              .filter(
                  d -> d.of(ModelField.ENDPOINT).get().equals(draft.of(ModelField.ENDPOINT).get()))
              .findFirst()
              .ifPresent(draft::sameEndpoint);
          if (begun == null) {
            put(draft);
          }
          said.set(
              known
                  .map(
                      p ->
                          Words.of(
                              "Size taken from what is known of %s; change it where it differs.",
                              p.name()))
                  .orElse(
                      Words.of("Its size is not known here: fill it in to have costs in units.")));
        });
  }

  /// The model in the form, where it is at this endpoint and lacks nothing but which one it is.
  private @Nullable ModelEdit begun(Found server) {
    ModelEdit d = selected.get();
    boolean isBegun =
        d != null
            && d.of(ModelField.MODEL).get().isBlank()
            && d.of(ModelField.ENDPOINT).get().strip().equals(server.endpoint().toString());
    return isBegun ? d : null;
  }

  private String freeName(String model) {
    Set<String> taken = new HashSet<>();
    drafts.forEach(d -> taken.add(d.of(ModelField.NAME).get()));
    String name = model.substring(model.lastIndexOf('/') + 1);
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  void remove() {
    keepForUndo();
    ModelEdit gone = selected.get();
    int at = drafts.indexOf(gone);
    drafts.remove(gone);
    selected.set(drafts.isEmpty() ? null : drafts.get(Math.min(at, drafts.size() - 1)));
  }

  /// Undoes the last thing that took models away.
  void bringBack() {
    undo.get().run();
    undo.set(null);
  }

  void say(String sentence) {
    said.set(sentence);
  }

  private <T> void run(Callable<T> work, Consumer<T> done) {
    session.background().run(work, done, session.problems()::show);
  }

  /// The entries as they could be asked; empty where a field is wrong.
  List<ModelEntry> entries() {
    try {
      return document().models();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
