package org.collograph.engine;

import com.google.common.net.HostAndPort;
import org.collograph.words.Refusal;

/// Where an engine listens, and which of its queues is meant.
///
/// @param target `HOST:PORT`
/// @param isTls whether TLS is wanted, whatever the environment says
/// @param queue under which workers and those that send them work find each other
public record EngineAddress(String target, boolean isTls, String queue) {
  public static final String QUEUE = "collograph";
  private static final int LONGEST = 100;

  public EngineAddress {
    requireTarget(target);
    if (queue.isBlank() || queue.length() > LONGEST || queue.chars().anyMatch(c -> c <= ' ')) {
      throw new Refusal("--queue is '%s'. Maybe a word such as collograph is meant.", queue);
    }
  }

  private static void requireTarget(String target) {
    try {
      HostAndPort parsed = HostAndPort.fromString(target);
      if (parsed.hasPort() && !parsed.getHost().isEmpty() && !target.contains("/")) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new Refusal(
        "--engine is '%s'. Maybe HOST:PORT is meant, such as 127.0.0.1:7233.", target);
  }
}
