package org.collograph.llm.remote.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Why an endpoint refused, wherever in its body it says so: in objects within objects, in lists,
/// in texts that are JSON themselves.
///
/// @param words what it says; empty where it says nothing
/// @param status an HTTP status that the body itself names; null where it names none
public record Reason(String words, @Nullable Integer status) {
  private static final Set<String> SAYING =
      Set.of(
          "message",
          "msg",
          "error",
          "errors",
          "detail",
          "details",
          "reason",
          "raw",
          "title",
          "statusmsg",
          "errormessage",
          "internalmessage",
          "description",
          "metadata",
          "baseresp",
          "innererror",
          "cause",
          "response",
          "body");
  private static final int DEEPEST = 12;
  private static final int MOST = 600;
  private static final int LEAST_STATUS = 400;
  private static final int MOST_STATUS = 599;

  public static Reason of(String body) {
    JsonNode root = LenientJson.first(strippedOfStream(body));
    if (root.isMissingNode()) {
      boolean isPage = body.stripLeading().startsWith("<");
      return new Reason(isPage ? "" : body.strip(), null);
    }
    return of(root);
  }

  static Reason of(JsonNode root) {
    List<String> said = new ArrayList<>();
    if (root.isTextual()) {
      said.add(root.textValue());
    }
    collect(root, said, 0);
    String words = BodyText.joined(said, "; ");
    return new Reason(words.length() > MOST ? words.substring(0, MOST) : words, status(root, 0));
  }

  private static String strippedOfStream(String body) {
    String begin = body.stripLeading();
    return begin.startsWith("data:") ? begin.substring("data:".length()) : body;
  }

  private static void collect(JsonNode node, List<String> said, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(e -> one(e, said, depth));
      return;
    }
    String param = node.path("param").asText("");
    String place = node.has("loc") ? place(node.path("loc")) : param.equals("null") ? "" : param;
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey().toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
      if (SAYING.contains(name)) {
        List<String> here = new ArrayList<>();
        one(field.getValue(), here, depth);
        here.forEach(h -> said.add(place.isEmpty() || h.contains(place) ? h : place + ": " + h));
      }
    }
  }

  /// Where in the request it was, as FastAPI tells it: `body`, `seed`.
  private static String place(JsonNode loc) {
    return loc.isArray()
        ? String.join(
            ".",
            StreamSupport.stream(loc.spliterator(), false)
                .map(JsonNode::asText)
                .filter(p -> !p.equals("body"))
                .toList())
        : "";
  }

  private static void one(JsonNode value, List<String> said, int depth) {
    if (value.isContainerNode()) {
      collect(value, said, depth + 1);
    } else if (value.isTextual()) {
      text(value.textValue(), said, depth);
    }
  }

  /// A text that is JSON, or ends in it, says what that says.
  private static void text(String text, List<String> said, int depth) {
    int begin = text.indexOf('{');
    int list = text.indexOf("[{");
    int at = list >= 0 && list < begin ? list : begin;
    JsonNode inner = at < 0 ? null : LenientJson.first(text.substring(at));
    List<String> within = new ArrayList<>();
    if (inner != null && inner.isContainerNode()) {
      collect(inner, within, depth + 1);
    }
    if (within.isEmpty()) {
      said.add(text.strip());
      return;
    }
    String before = text.substring(0, at).strip();
    if (!before.isEmpty()) {
      said.add(before.replaceAll("[-:\\s]+$", ""));
    }
    said.addAll(within);
  }

  private static @Nullable Integer status(JsonNode node, int depth) {
    for (String name : List.of("code", "status", "status_code", "raw_status_code")) {
      int code = node.path(name).asInt(0);
      if (code >= LEAST_STATUS && code <= MOST_STATUS) {
        return code;
      }
    }
    for (JsonNode inner : node) {
      Integer found = inner.isContainerNode() && depth < DEEPEST ? status(inner, depth + 1) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
