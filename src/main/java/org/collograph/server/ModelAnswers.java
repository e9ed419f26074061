package org.collograph.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;

/// Models that answer each for themselves.
final class ModelAnswers implements Answerer {
  private final List<String> models;
  private final ChatModel chat;
  private final Duration latency;
  private final Replicas replicas = new Replicas();

  /// @param latency that every answer takes at least
  ModelAnswers(List<String> models, ChatModel chat, Duration latency) {
    this.models = List.copyOf(models);
    this.chat = chat;
    this.latency = latency;
  }

  @Override
  public List<String> models() {
    return models;
  }

  @Override
  public String owner() {
    return "collograph-simulated";
  }

  @Override
  public Answered answer(ChatCall call, Listener listener) throws InterruptedException {
    List<ModelReply> replies = new ArrayList<>();
    try {
      for (int i = 0; i < call.choices(); i++) {
        ModelRequest request =
            new ModelRequest(
                call.model(), call.messages(), 0, call.maxTokens(), call.temperature());
        int further = call.seed() == null ? 0 : i;
        ModelReply reply = chat.ask(request.withReplica(replicas.of(call, request) + further));
        replies.add(Completion.shortened(reply, call));
      }
    } catch (ModelFailure e) {
      throw ApiError.invalid(e.getMessage(), "messages");
    }
    Thread.sleep(latency);
    for (int i = 0; call.streams() && i < replies.size(); i++) {
      listener.heard(i, replies.get(i).text());
    }
    return new Answered(replies, replies.getFirst().inputTokens(), List.of());
  }
}
