package org.collograph.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.Finish;
import org.collograph.llm.ModelReply;
import org.jspecify.annotations.Nullable;

/// An answer to a call, written whole or piece by piece.
///
/// @param created seconds since 1970
record Completion(String id, long created, ChatCall call, List<ModelReply> replies) {
  private static final Pattern PIECE = Pattern.compile("\\s*\\S+|\\s+");

  /// A reply as short as the call wants it: a model that may not write more ends in mid-sentence.
  static ModelReply shortened(ModelReply reply, ChatCall call) {
    String text = reply.text();
    int written = reply.outputTokens();
    Finish finish = reply.finish();
    if (call.maxTokens() != null && call.maxTokens() < written) {
      text = text.substring(0, (int) ((long) text.length() * call.maxTokens() / written));
      written = call.maxTokens();
      finish = Finish.LENGTH;
    }
    for (String stop : call.stops()) {
      int at = text.indexOf(stop);
      if (at >= 0) {
        text = text.substring(0, at);
        finish = Finish.STOP;
      }
    }
    return new ModelReply(
        text, reply.thinking(), reply.inputTokens(), written, finish, reply.estimated());
  }

  String whole() {
    ObjectNode root = head("chat.completion");
    var choices = root.putArray("choices");
    for (int i = 0; i < replies.size(); i++) {
      ObjectNode choice = choices.addObject().put("index", i);
      choice
          .putObject("message")
          .put("role", "assistant")
          .put("content", replies.get(i).text())
          .putNull("refusal");
      choice.putNull("logprobs").put("finish_reason", word(replies.get(i).finish()));
    }
    root.set("usage", usage());
    return root.toString();
  }

  /// The data of each server-sent event.
  List<String> pieces() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < replies.size(); i++) {
      all.add(piece(i, StrictJson.MAPPER.createObjectNode().put("role", "assistant"), null));
      Matcher piece = PIECE.matcher(replies.get(i).text());
      while (piece.find()) {
        all.add(piece(i, StrictJson.MAPPER.createObjectNode().put("content", piece.group()), null));
      }
      all.add(piece(i, StrictJson.MAPPER.createObjectNode(), word(replies.get(i).finish())));
    }
    if (call.streamsUsage()) {
      ObjectNode last = head("chat.completion.chunk");
      last.putArray("choices");
      last.set("usage", usage());
      all.add(last.toString());
    }
    all.add("[DONE]");
    return all;
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

  private ObjectNode usage() {
    int read = replies.getFirst().inputTokens();
    int written = replies.stream().mapToInt(ModelReply::outputTokens).sum();
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
