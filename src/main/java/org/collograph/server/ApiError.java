package org.collograph.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collograph.codec.json.StrictJson;
import org.jspecify.annotations.Nullable;

/// A refusal in OpenAI's shape.
public final class ApiError extends RuntimeException {
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

  public static ApiError invalid(@Nullable String message, @Nullable String param) {
    return new ApiError(400, "invalid_request_error", message, param, null);
  }

  /// The models behind could not answer.
  public static ApiError upstream(@Nullable String message) {
    return new ApiError(502, "api_error", message, null, null);
  }

  /// Nobody can be asked for now.
  public static ApiError unavailable(@Nullable String message) {
    return new ApiError(503, "api_error", message, null, null);
  }

  /// What may be spent is spent.
  public static ApiError spent(@Nullable String message) {
    return new ApiError(429, "insufficient_quota", message, null, "insufficient_quota");
  }

  static ApiError busy(@Nullable String message) {
    return new ApiError(429, "rate_limit_error", message, null, "rate_limit_exceeded");
  }

  static ApiError stranger() {
    return new ApiError(
        401,
        "invalid_request_error",
        "Incorrect API key provided. Maybe the token of this server is meant.",
        null,
        "invalid_api_key");
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
