package org.collograph.llm;

/// One message of a chat.
///
/// @param speaker `system`, `user` or `assistant`
public record Message(String speaker, String text) {
  public static Message system(String text) {
    return new Message("system", text);
  }

  public static Message user(String text) {
    return new Message("user", text);
  }
}
