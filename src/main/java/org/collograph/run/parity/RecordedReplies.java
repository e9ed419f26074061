package org.collograph.run.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collograph.evaluation.SpendCapReached;
import org.collograph.evaluation.SpendLedger;
import org.collograph.export.program.TeamProgram;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.run.Workplace;
import org.jspecify.annotations.Nullable;

/// Answers requests as endpoints get them, by their own names of models, from the replies that are
/// kept; what was never asked is refused. Simulated models answer by themselves: that is no call.
final class RecordedReplies implements ChatModel {
  private final ChatModel kept;
  private final Map<String, TeamProgram.Reached> pool;

  RecordedReplies(Workplace place, Map<String, TeamProgram.Reached> pool) {
    this.kept =
        place.pool().simulated() ? place.pool().client() : place.model(SpendLedger.closed());
    this.pool = pool;
  }

  /// By the pool's names.
  ChatModel byName() {
    return kept;
  }

  List<String> names() {
    return pool.values().stream().map(TeamProgram.Reached::name).distinct().toList();
  }

  @Override
  public ModelReply ask(ModelRequest sent) throws InterruptedException {
    for (ModelRequest asked : candidates(sent)) {
      try {
        return kept.ask(asked);
      } catch (SpendCapReached e) {
        // Nobody asked this: maybe another model of the same name was asked.
        continue;
      }
    }
    throw ModelFailure.refused("The run never asked '%s' this.", sent.model());
  }

  /// What the workbench may have asked: a setting that is the pool's own is not in its request.
  private List<ModelRequest> candidates(ModelRequest sent) {
    List<ModelRequest> all = new ArrayList<>();
    pool.forEach(
        (name, reached) -> {
          if (reached.name().equals(sent.model())) {
            for (Integer most : asSent(sent.maxTokens(), reached.maxTokens())) {
              for (Double warmth : asSent(sent.temperature(), reached.temperature())) {
                all.add(new ModelRequest(name, sent.messages(), sent.replica(), most, warmth));
              }
            }
          }
        });
    return all;
  }

  private static <T> List<@Nullable T> asSent(@Nullable T sent, @Nullable T pools) {
    List<@Nullable T> all = new ArrayList<>();
    if (Objects.equals(sent, pools)) {
      all.add(null);
    }
    if (sent != null) {
      all.add(sent);
    }
    return all;
  }
}
