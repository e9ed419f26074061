package org.collograph.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.llm.Finish;
import org.collograph.llm.HeldBack;
import org.jspecify.annotations.Nullable;

/// An answer that is written while it comes, as server-sent events. Nothing is written before the
/// first word: until then an error is an error as any other.
final class Streamed implements Answerer.Listener {
  private static final Pattern PIECE = Pattern.compile("\\s*\\S+|\\s+");

  private final Context client;
  private final Completion completion;
  private final List<String> stops;
  private final List<Choice> choices = new ArrayList<>();
  private @Nullable OutputStream out;

  private static final class Choice {
    final HeldBack held;
    boolean isOver;

    Choice(List<String> stops) {
      held = new HeldBack(stops);
    }
  }

  Streamed(Context client, Completion completion, List<String> stops) {
    this.client = client;
    this.completion = completion;
    this.stops = stops;
  }

  synchronized boolean hasBegun() {
    return out != null;
  }

  @Override
  public synchronized void heard(int index, String piece) {
    Choice choice = choice(index);
    if (!choice.isOver) {
      say(index, choice, choice.held.next(piece));
    }
  }

  private Choice choice(int index) {
    while (choices.size() <= index) {
      choices.add(new Choice(stops));
      send(completion.begun(choices.size() - 1));
    }
    return choices.get(index);
  }

  /// Up to the first text at which it is to stop.
  private void say(int index, Choice choice, String text) {
    String told = text;
    for (String stop : stops) {
      int at = told.indexOf(stop);
      if (at >= 0) {
        told = told.substring(0, at);
        choice.isOver = true;
      }
    }
    Matcher words = PIECE.matcher(told);
    while (words.find()) {
      send(completion.said(index, words.group()));
    }
    if (choice.isOver) {
      choice.held.rest();
    }
  }

  synchronized void end(Answerer.Answered answered) {
    for (int i = 0; i < answered.choices().size(); i++) {
      Choice choice = choice(i);
      if (!choice.isOver) {
        say(i, choice, choice.held.rest());
      }
      Finish finish = answered.choices().get(i).finish();
      send(completion.ended(i, finish));
    }
    String last = completion.lastPiece(answered);
    if (last != null) {
      send(last);
    }
    send("[DONE]");
  }

  /// What went wrong once something was said already.
  synchronized void fail(ApiError e) {
    send(e.json());
  }

  private void send(String data) {
    try {
      if (out == null) {
        client.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-cache");
        // The servlet's own: Javalin's keeps back what is flushed.
        out = client.res().getOutputStream();
      }
      out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
