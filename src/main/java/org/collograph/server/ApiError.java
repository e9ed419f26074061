package org.collograph.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collograph.codec.json.StrictJson;
import org.jspecify.annotations.Nullable;

/// A refusal in OpenAI's shape.
final class ApiError extends RuntimeException {
  private final int status;
  private final String type;
  private final @Nullable String param;
  private final @Nullable String code;

  ApiError(
      int status,
      String type,
      @Nullable String message,
      @Nullable String param,
      @Nullable String code) {
    super(message);
    this.status = status;
    this.type = type;
    this.param = param;
    this.code = code;
  }

  static ApiError invalid(@Nullable String message, @Nullable String param) {
    return new ApiError(400, "invalid_request_error", message, param, null);
  }

  int status() {
    return status;
  }

  String json() {
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    ObjectNode error = root.putObject("error");
    error.put("message", getMessage()).put("type", type).put("param", param).put("code", code);
    return root.toString();
  }
}
