package org.collograph.search.agent;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.collograph.llm.Message;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.search.AgentExchange;
import org.collograph.search.Method;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Talks with the model that is the agent: asks, checks, asks again a bounded number of times. What
/// was said in an earlier life of the run is said again, so that a run that is taken up goes the
/// same way.
final class Conversation {
  static final int MOST_TRIES = 3;
  private static final int MOST_TOKENS = 900;
  private static final int MOST_QUOTED = 1_500;

  private final Method.Guide guide;
  private int at;

  /// Makes something of a reply.
  interface Reading<T> {
    /// @throws IllegalArgumentException where it cannot be used; the message tells the model why
    T of(String reply);
  }

  /// What came of asking.
  ///
  /// @param value null where no reply could be used
  /// @param problem of the last reply; null where it was used
  record Result<T>(@Nullable T value, @Nullable Sentence problem) {}

  Conversation(Method.Guide guide) {
    this.guide = guide;
  }

  String name() {
    return guide.name();
  }

  /// What the task is about, in a sentence or two.
  String task() {
    return guide.task();
  }

  <T> Result<T> ask(int round, String system, String prompt, Reading<T> reading)
      throws InterruptedException {
    List<Message> said = new ArrayList<>(List.of(Message.system(system), Message.user(prompt)));
    Sentence problem = null;
    for (int i = 0; i < MOST_TRIES; i++) {
      AgentExchange exchange = exchange(round, said, reading);
      if (exchange.wasUsed()) {
        return new Result<>(reading.of(requireNonNull(exchange.reply())), null);
      }
      problem = exchange.problem();
      if (exchange.reply() == null) {
        break;
      }
      said.add(new Message("assistant", quoted(exchange.reply())));
      said.add(Message.user(AgentTexts.again(requireNonNull(problem).english())));
    }
    return new Result<>(null, problem);
  }

  private AgentExchange exchange(int round, List<Message> said, Reading<?> reading)
      throws InterruptedException {
    String prompt = said.getLast().text();
    // By its place alone: what it was told may have changed since, such as a price, but not what it
    // said then, on which the stored trials rest.
    if (at < guide.earlier().size() && guide.earlier().get(at).round() == round) {
      return guide.earlier().get(at++);
    }
    guide.listener().asking(name());
    AgentExchange exchange = live(round, said, prompt, reading);
    at++;
    guide.listener().heard(exchange);
    return exchange;
  }

  private AgentExchange live(int round, List<Message> said, String prompt, Reading<?> reading)
      throws InterruptedException {
    ModelReply reply;
    try {
      reply = guide.model().ask(new ModelRequest(name(), said, 0, MOST_TOKENS));
    } catch (ModelFailure e) {
      return new AgentExchange(round, name(), prompt, null, e.sentence());
    }
    try {
      reading.of(reply.text());
      return new AgentExchange(round, name(), prompt, reply.text(), null);
    } catch (IllegalArgumentException e) {
      return new AgentExchange(round, name(), prompt, quoted(reply.text()), Sentence.of(e));
    }
  }

  private static String quoted(String reply) {
    return reply.length() > MOST_QUOTED ? reply.substring(0, MOST_QUOTED) + "…" : reply;
  }
}
