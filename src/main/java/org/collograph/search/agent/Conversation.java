package org.collograph.search.agent;

import java.util.ArrayList;
import java.util.List;
import org.collograph.llm.ChatModel;
import org.collograph.llm.Message;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.search.AgentExchange;

/// Talks with the model that is the agent: asks, checks, asks again a bounded number of times. What
/// was said in an earlier life of the run is said again, so that a run that is taken up goes the
/// same way.
public final class Conversation {
  private static final int MOST_TRIES = 3;
  private static final int MOST_TOKENS = 900;
  private static final int MOST_QUOTED = 1_500;

  private final ChatModel model;
  private final String name;
  private final List<AgentExchange> earlier;
  private final Listener listener;
  private int at;

  /// Follows what is said.
  public interface Listener {
    /// Called before the model is asked; it may take its time.
    void asking(String model);

    /// Called with each new exchange before anything is made of it.
    void heard(AgentExchange exchange);
  }

  /// Makes something of a reply.
  interface Reading<T> {
    /// @throws IllegalArgumentException where it cannot be used; the message tells the model why
    T of(String reply);
  }

  /// What came of asking.
  ///
  /// @param value null where no reply could be used
  /// @param problem of the last reply; null where it was used
  record Result<T>(T value, String problem) {}

  /// @param name of the model, as the pool has it
  /// @param earlier what was said before the run was taken up, in order
  public Conversation(
      ChatModel model, String name, List<AgentExchange> earlier, Listener listener) {
    this.model = model;
    this.name = name;
    this.earlier = List.copyOf(earlier);
    this.listener = listener;
  }

  String name() {
    return name;
  }

  <T> Result<T> ask(int round, String system, String prompt, Reading<T> reading)
      throws InterruptedException {
    List<Message> said = new ArrayList<>(List.of(Message.system(system), Message.user(prompt)));
    String problem = null;
    for (int i = 0; i < MOST_TRIES; i++) {
      AgentExchange exchange = exchange(round, said, reading);
      if (exchange.wasUsed()) {
        return new Result<>(reading.of(exchange.reply()), null);
      }
      problem = exchange.problem();
      if (exchange.reply() == null) {
        break;
      }
      said.add(new Message("assistant", quoted(exchange.reply())));
      said.add(Message.user(AgentTexts.again(problem)));
    }
    return new Result<>(null, problem);
  }

  private AgentExchange exchange(int round, List<Message> said, Reading<?> reading)
      throws InterruptedException {
    String prompt = said.getLast().text();
    // By its place alone: what it was told may have changed since, such as a price, but not what it
    // said then, on which the stored trials rest.
    if (at < earlier.size() && earlier.get(at).round() == round) {
      return earlier.get(at++);
    }
    listener.asking(name);
    AgentExchange exchange = live(round, said, prompt, reading);
    at++;
    listener.heard(exchange);
    return exchange;
  }

  private AgentExchange live(int round, List<Message> said, String prompt, Reading<?> reading)
      throws InterruptedException {
    ModelReply reply;
    try {
      reply = model.ask(new ModelRequest(name, said, 0, MOST_TOKENS));
    } catch (ModelFailure e) {
      return new AgentExchange(round, name, prompt, null, e.getMessage());
    }
    try {
      reading.of(reply.text());
      return new AgentExchange(round, name, prompt, reply.text(), null);
    } catch (IllegalArgumentException e) {
      return new AgentExchange(round, name, prompt, quoted(reply.text()), e.getMessage());
    }
  }

  private static String quoted(String reply) {
    return reply.length() > MOST_QUOTED ? reply.substring(0, MOST_QUOTED) + "…" : reply;
  }
}
