package org.collograph.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.task.Question;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.code.CodeVerdict;
import org.collograph.task.grade.JudgeGrader;

/// Marks by text, by running code, or by asking a model, as the question's kind wants it.
public final class GradingByKind implements ReplyGrading {
  private static final int MOST_REMEMBERED = 20_000;

  private final ReplyGrading byText = ReplyGrading.byText();
  private final CodeJudge code;
  private final ModelJudge judge;

  /// By question and code: many graphs give the same answer.
  private final Map<List<String>, CodeVerdict> verdicts = new ConcurrentHashMap<>();

  /// @param model whom a judging question asks; its calls are cached and charged as all are
  public GradingByKind(CodeJudge code, ChatModel model) {
    this.code = code;
    this.judge = new ModelJudge(model);
  }

  @Override
  public GradedReply of(Question question, String reply) throws InterruptedException {
    return switch (question.kind()) {
      case NUMBER, MATH, CHOICE -> byText.of(question, reply);
      case CODE -> run(question, reply);
      case OPEN -> judge.of(question, (JudgeGrader) question.grader(), reply);
    };
  }

  private GradedReply run(Question question, String reply) throws InterruptedException {
    String found = question.grader().extract(reply, List.of()).orElse(null);
    if (found == null) {
      return new GradedReply(null, false, "no code in the reply");
    }
    String answer = question.grader().normalise(found);
    List<String> key = List.of(question.id(), hash(found));
    CodeVerdict verdict = verdicts.get(key);
    if (verdict == null) {
      verdict = code.judge(found, requireNonNull(question.tests()));
      if (verdict.outcome() == CodeVerdict.Outcome.UNKNOWN) {
        throw ModelFailure.refused("%s", verdict.why());
      }
      if (verdicts.size() >= MOST_REMEMBERED) {
        verdicts.clear();
      }
      verdicts.put(key, verdict);
    }
    return new GradedReply(answer, verdict.passed(), verdict.told());
  }

  private static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
