package org.collograph.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collograph.codec.json.StrictJson;

/// A refusal in OpenAI's shape.
final class ApiError extends RuntimeException {
  private final int status;
  private final String type;
  private final String param;
  private final String code;

  ApiError(int status, String type, String message, String param, String code) {
    super(message);
    this.status = status;
    this.type = type;
    this.param = param;
    this.code = code;
  }

  static ApiError invalid(String message, String param) {
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
