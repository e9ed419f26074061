package org.collograph.ui.models;

import java.util.function.Consumer;
import org.collograph.llm.Keys;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;

/// Whether the models' keys are where the pool says, and the way to put one into the keychain.
final class KeysViewModel {
  private final ModelsViewModel models;
  private final Session session;
  private int looks;

  KeysViewModel(ModelsViewModel models) {
    this.models = models;
    this.session = models.session();
  }

  /// Whether this system has a keychain; told on the window's thread.
  void hasKeychain(Consumer<Boolean> done) {
    session.background().run(() -> keys().hasKeychain(), done, session.problems()::show);
  }

  /// Whether the key of a model is there, in words; empty where it needs none.
  void look(ModelEdit draft, Consumer<String> done) {
    int mine = ++looks;
    if (draft.keyPlaceProperty().get() == ModelEdit.KeyPlace.NONE
        || draft.keyNameProperty().get().isBlank()) {
      done.accept("");
      return;
    }
    var name = draft.key();
    session
        .background()
        .run(
            () -> keys().find(name).isPresent(),
            there -> {
              // Answers may come in another order than they were asked for.
              if (mine == looks) {
                done.accept(
                    Words.of(there ? "✓ it is there" : "⚠ there is no key under that name"));
              }
            },
            e -> {
              if (mine == looks) {
                done.accept(Words.of(Sentence.of(e)));
              }
            });
  }

  /// Keeps a key in the keychain, under the name in the form.
  void keep(ModelEdit draft, String key, Runnable then) {
    String name = draft.key().keychain();
    session
        .background()
        .run(
            () -> {
              keys().keep(name, key);
              return name;
            },
            kept -> {
              models.say(Words.of("The key is in the keychain as '%s'.", kept));
              then.run();
            },
            session.problems()::show);
  }

  Session session() {
    return session;
  }

  private Keys keys() {
    return session.connections().keys();
  }
}
