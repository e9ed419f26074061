package org.collograph.evaluation;

import java.util.function.Consumer;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.jspecify.annotations.Nullable;

/// Tells somebody a reply while it is written, once: what was told cannot be taken back, so a call
/// that breaks off after its first words is not tried again.
final class Telling {
  static final Telling NOBODY = new Telling(null);

  private final @Nullable Consumer<String> heard;
  private volatile boolean begun;

  Telling(@Nullable Consumer<String> heard) {
    this.heard = heard;
  }

  ModelReply ask(ChatModel model, ModelRequest request) throws InterruptedException {
    return heard == null ? model.ask(request) : model.ask(request, this::told);
  }

  private void told(String piece) {
    if (heard != null && !piece.isEmpty()) {
      begun = true;
      heard.accept(piece);
    }
  }

  /// Tells all of a reply of which nothing was told.
  void whole(ModelReply reply) {
    if (!begun) {
      told(reply.text());
    }
  }

  ModelFailure afterwards(ModelFailure e) {
    return begun ? new ModelFailure(e.sentence(), ModelFailure.Kind.REFUSED, e.bill(), null) : e;
  }
}
