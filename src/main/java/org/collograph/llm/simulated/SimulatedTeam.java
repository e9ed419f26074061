package org.collograph.llm.simulated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collograph.llm.Pool;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// A team of simulated models worked out without a text: the same answers that its replies would
/// hold, a hundred times as fast, and its true accuracy over as many fresh questions as one likes.
///
/// For studies of searches; what people see comes from replies.
public final class SimulatedTeam {
  private final AnswerModel model;
  private final String fuserSentence;
  private final Map<Question, KnownQuestion> known = new HashMap<>();
  private final List<KnownQuestion> all = new ArrayList<>();

  /// One node.
  ///
  /// @param model null for a vote
  /// @param fuser whether its prompt is a fuser's
  /// @param role equal requests have equal roles
  /// @param reads seats before it
  public record Seat(@Nullable String model, boolean fuser, String role, List<Integer> reads) {}

  /// What a reply is, apart from who gave it: requests that hold equal replies are equal.
  ///
  /// @param answer normalised
  public record Reply(String answer, int revision, int words) {
    /// Equal where the replies would be equal, and only there.
    public String key() {
      return revision + ":" + words + ":" + answer;
    }
  }

  private record Request(@Nullable String model, String role, List<Reply> read) {}

  private SimulatedTeam(SimulatedChat chat, Task task) {
    this.model = chat.model();
    this.fuserSentence = KnownQuestion.withoutSpace(chat.fuserSentence());
    for (Question q : task.questions()) {
      KnownQuestion k = KnownQuestion.of(q);
      known.put(q, k);
      all.add(k);
    }
  }

  /// @throws IllegalArgumentException where the pool's models are real
  public static SimulatedTeam of(Pool pool, Task task) {
    if (pool.client() instanceof SimulatedChat chat) {
      return new SimulatedTeam(chat, task);
    }
    throw new Refusal(
        "The pool '%s' has real models, whose true accuracy nobody knows. Maybe simulated is"
            + " meant.",
        pool.name());
  }

  /// Whether a node with this prompt answers as a fuser.
  public boolean isFuser(String prompt) {
    return KnownQuestion.withoutSpace(prompt).contains(fuserSentence);
  }

  /// The right answer, normalised as answers are.
  public String right(Question question) {
    return of(question).right();
  }

  private KnownQuestion of(Question question) {
    KnownQuestion k = known.get(question);
    if (k == null) {
      throw new IllegalArgumentException(
          "'"
              + question.text()
              + "' is none of the team's questions. Maybe another task is meant.");
    }
    return k;
  }

  /// What each seat says.
  ///
  /// @param firstReplica added to every replica index
  public List<Reply> replies(List<Seat> seats, Question question, int firstReplica) {
    return replies(seats, of(question), firstReplica);
  }

  private List<Reply> replies(List<Seat> seats, KnownQuestion question, int firstReplica) {
    List<Reply> replies = new ArrayList<>();
    Map<Request, Integer> sent = new HashMap<>();
    for (Seat seat : seats) {
      List<Reply> read = seat.reads().stream().map(replies::get).toList();
      if (seat.model() == null) {
        replies.add(vote(question, read));
      } else {
        int before = sent.merge(new Request(seat.model(), seat.role(), read), 1, Integer::sum) - 1;
        replies.add(reply(seat.model(), seat, question, read, firstReplica + before));
      }
    }
    return replies;
  }

  private static Reply vote(KnownQuestion question, List<Reply> read) {
    List<String> answers = read.stream().map(Reply::answer).toList();
    String won = AnswerModel.plurality(question.question().text(), answers);
    return read.get(answers.indexOf(won));
  }

  private Reply reply(
      String name, Seat seat, KnownQuestion question, List<Reply> read, int replica) {
    int revision = read.stream().mapToInt(Reply::revision).max().orElse(0);
    List<String> answers = read.stream().map(Reply::answer).toList();
    var asked = new AnswerModel.Asked(question, seat.fuser(), answers, revision, replica);
    SimulatedModel from = model.model(name);
    Draws draws = model.draws(from, asked);
    String answer = model.answer(from, asked, draws);
    return new Reply(answer, revision + 1, SimulatedChat.working(draws));
  }

  /// The accuracy over fresh questions: each has the answers of one of the task's, a difficulty of
  /// its own (one from each of `draws` equal parts of the normal distribution), and its own luck.
  ///
  /// @param output the seat that answers
  public double accuracy(List<Seat> seats, int output, int draws, long seed) {
    int right = 0;
    for (int i = 0; i < draws; i++) {
      Draws luck = Draws.of(seed, "fresh question", String.valueOf(i));
      KnownQuestion like = all.get(luck.below(all.size()));
      KnownQuestion fresh = like.ofDifficulty(Ability.normal((i + luck.uniform()) / draws));
      int replica = 1 << 20 | luck.below(1 << 20);
      List<Reply> replies = replies(seats, fresh, replica);
      right += replies.get(output).answer().equals(fresh.right()) ? 1 : 0;
    }
    return (double) right / draws;
  }
}
