package org.collograph.task.code.worker;

import java.util.Locale;
import org.collograph.words.OneLine;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/// One job in two interpreters: the answer's, which is not trusted, and the tests'.
final class TestedAnswer implements AutoCloseable {
  private static final int MOST_QUOTED = 300;

  private final Job job;
  private final Context answer;
  private final Context tests;
  private final Interpreters interpreters;

  /// What ended the answer's side while the tests spoke with it, which they only see as an error of
  /// a call; null where nothing did.
  private @Nullable PolyglotException ended;

  TestedAnswer(Job job, Interpreters interpreters) {
    this.job = job;
    this.interpreters = interpreters;
    this.answer = interpreters.open();
    this.tests = interpreters.open();
  }

  /// Ends both interpreters, whatever runs in them.
  void cancel() {
    answer.close(true);
    tests.close(true);
  }

  Answered run() {
    try {
      Value host = answer.eval(interpreters.answer);
      try {
        host.getArrayElement(0).executeVoid(job.program(), job.setup());
      } catch (PolyglotException e) {
        return failed("the answer does not run: ", e);
      }
      return tested(host.getArrayElement(1));
    } catch (PolyglotException e) {
      return failed("", ended == null ? e : ended);
    }
  }

  private Answered tested(Value work) {
    ProxyExecutable ask = arguments -> said(work, arguments[0].asString());
    Value judge = tests.eval(interpreters.tests).execute(ask);
    Value why = judge.execute(job.prompt(), job.entryPoint(), job.test(), job.setup());
    if (ended != null) {
      return failed("", ended);
    }
    String told = why.isString() ? why.asString() : "the tests gave no verdict";
    return new Answered(job.id(), told.isEmpty(), told, true);
  }

  /// What the answer's side says, which is text. Where it breaks, the tests see an error of it.
  private String said(Value work, String request) {
    try {
      Value value = work.execute(request);
      return value.isString() ? value.asString() : error("the answer broke its side");
    } catch (PolyglotException e) {
      if (e.isCancelled() || e.isResourceExhausted()) {
        ended = e;
        throw e;
      }
      return error(e.isExit() ? "it tried to end the program" : brief(e.getMessage()));
    }
  }

  /// An error as the carrier writes it.
  private static String error(String message) {
    String plain = message.replaceAll("[\"\\\\\\p{Cntrl}]", "'");
    return String.format(
        Locale.ROOT, "[\"l\",[[\"s\",\"error\"],[\"s\",\"NotAllowed\"],[\"s\",\"%s\"]]]", plain);
  }

  private Answered failed(String what, PolyglotException e) {
    boolean healthy = e.isGuestException() && !e.isResourceExhausted();
    String why =
        e.isCancelled()
            ? "it took too long"
            : e.isResourceExhausted()
                ? "it took too much memory"
                : e.isExit() ? "it tried to end the program" : what + brief(e.getMessage());
    return new Answered(job.id(), false, why, healthy || e.isExit() || e.isCancelled());
  }

  private static String brief(@Nullable String text) {
    return OneLine.of(String.valueOf(text), MOST_QUOTED);
  }

  @Override
  public void close() {
    cancel();
  }
}
