package org.collograph.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.Finish;
import org.collograph.llm.ModelReply;
import org.jspecify.annotations.Nullable;

/// An answer to a call, written whole or piece by piece.
///
/// @param created seconds since 1970
record Completion(String id, long created, ChatCall call) {
  /// A reply as short as the call wants it: a model that may not write more ends in mid-sentence.
  static ModelReply shortened(ModelReply reply, ChatCall call) {
    int written = reply.outputTokens();
    if (call.maxTokens() == null || call.maxTokens() >= written) {
      return call.stopped(reply);
    }
    String text = reply.text();
    return call.stopped(
        new ModelReply(
            text.substring(0, (int) ((long) text.length() * call.maxTokens() / written)),
            reply.thinking(),
            reply.inputTokens(),
            call.maxTokens(),
            Finish.LENGTH,
            reply.estimated()));
  }

  String whole(Answerer.Answered answered) {
    ObjectNode root = head("chat.completion");
    var choices = root.putArray("choices");
    List<ModelReply> replies = answered.choices();
    for (int i = 0; i < replies.size(); i++) {
      ObjectNode choice = choices.addObject().put("index", i);
      choice
          .putObject("message")
          .put("role", "assistant")
          .put("content", replies.get(i).text())
          .putNull("refusal");
      choice.putNull("logprobs").put("finish_reason", word(replies.get(i).finish()));
    }
    root.set("usage", usage(answered));
    if (call.wantsNodes() && !answered.nodes().isEmpty()) {
      // Of one choice they stand as a program writes them, of several as a list.
      root.set("nodes", call.choices() == 1 ? answered.nodes().getFirst() : all(answered.nodes()));
    }
    return root.toString();
  }

  private static ArrayNode all(List<ObjectNode> nodes) {
    return StrictJson.MAPPER.createArrayNode().addAll(nodes);
  }

  /// The last data of a stream, before its end; null where nobody wants it.
  @Nullable String lastPiece(Answerer.Answered answered) {
    if (!call.streamsUsage()) {
      return null;
    }
    ObjectNode last = head("chat.completion.chunk");
    last.putArray("choices");
    last.set("usage", usage(answered));
    return last.toString();
  }

  String begun(int choice) {
    return piece(choice, StrictJson.MAPPER.createObjectNode().put("role", "assistant"), null);
  }

  String said(int choice, String text) {
    return piece(choice, StrictJson.MAPPER.createObjectNode().put("content", text), null);
  }

  String ended(int choice, Finish finish) {
    return piece(choice, StrictJson.MAPPER.createObjectNode(), word(finish));
  }

  private String piece(int index, ObjectNode delta, @Nullable String finish) {
    ObjectNode root = head("chat.completion.chunk");
    ObjectNode choice = root.putArray("choices").addObject().put("index", index);
    choice.set("delta", delta);
    choice.putNull("logprobs").put("finish_reason", finish);
    if (call.streamsUsage()) {
      root.putNull("usage");
    }
    return root.toString();
  }

  private ObjectNode head(String object) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    root.put("id", id).put("object", object).put("created", created).put("model", call.model());
    return root;
  }

  private static ObjectNode usage(Answerer.Answered answered) {
    int read = answered.read();
    int written = answered.choices().stream().mapToInt(ModelReply::outputTokens).sum();
    return StrictJson.MAPPER
        .createObjectNode()
        .put("prompt_tokens", read)
        .put("completion_tokens", written)
        .put("total_tokens", read + written);
  }

  private static String word(Finish finish) {
    return switch (finish) {
      case STOP -> "stop";
      case LENGTH -> "length";
      case FILTERED -> "content_filter";
    };
  }
}
