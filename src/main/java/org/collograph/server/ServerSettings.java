package org.collograph.server;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How a server listens.
///
/// @param host address of the machine that it listens on
/// @param port 0 for any that is free
/// @param token that calls have to bring; null where anybody may call
/// @param atOnce calls under way at most; others wait
/// @param log gets a line a call, without what was said
public record ServerSettings(
    String host, int port, @Nullable String token, int atOnce, Consumer<String> log) {
  public static final String LOOPBACK = "127.0.0.1";
  private static final int MANY = 4_096;

  /// For this machine alone, without a word.
  public static ServerSettings local(int port) {
    return new ServerSettings(LOOPBACK, port, null, MANY, _ -> {});
  }
}
