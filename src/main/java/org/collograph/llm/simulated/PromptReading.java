package org.collograph.llm.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.collograph.llm.Message;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.Grader;
import org.collograph.task.grade.GraderMemory;
import org.collograph.task.grade.MarkedAnswers;

/// What a simulated model makes of a prompt: which question, in which role, and which answers.
///
/// @param answers normalised, in the order of the prompt
/// @param revision the highest among them; 0 where there are none
record PromptReading(KnownQuestion question, boolean fuser, List<String> answers, int revision) {
  private static final Pattern REVISION = Pattern.compile("(?i)revision\\s*:?\\s*(\\d{1,6})");

  /// @param fuserSentence by which a system message tells a fuser
  /// @param graders that remember what they read before
  static Optional<PromptReading> of(
      List<Message> messages, QuestionIndex questions, String fuserSentence, GraderMemory graders) {
    String spoken =
        messages.stream()
            .filter(m -> !m.speaker().equals("system"))
            .map(Message::text)
            .collect(Collectors.joining("\n\n"));
    var found = questions.find(KnownQuestion.withoutSpace(spoken));
    if (found.isEmpty()) {
      // Some clients put everything into the system message.
      String all = messages.stream().map(Message::text).collect(Collectors.joining("\n\n"));
      return questions
          .find(KnownQuestion.withoutSpace(all))
          .map(f -> read(f, all, isFuser(messages, fuserSentence), graders));
    }
    return found.map(f -> read(f, spoken, isFuser(messages, fuserSentence), graders));
  }

  /// As a question to a model.
  AnswerModel.Asked asked(int replica) {
    return new AnswerModel.Asked(question, fuser, answers, revision, replica);
  }

  private static boolean isFuser(List<Message> messages, String sentence) {
    String bare = KnownQuestion.withoutSpace(sentence);
    return messages.stream()
        .filter(m -> m.speaker().equals("system"))
        .anyMatch(m -> KnownQuestion.withoutSpace(m.text()).contains(bare));
  }

  private static PromptReading read(
      QuestionIndex.Found found, String prompt, boolean fuser, GraderMemory graders) {
    Question question = found.question().question();
    Grader grader = graders.of(question.grader());
    List<String> answers = new ArrayList<>();
    int highest = 0;
    for (String part : outside(prompt, found)) {
      int from = 0;
      for (MarkedAnswers.Found mark : marks(question, part)) {
        Optional<String> answer = answer(grader, question, part.substring(mark.at(), mark.end()));
        if (answer.isPresent()) {
          answers.add(answer.get());
          highest = Math.max(highest, revision(part.substring(from, mark.at())));
        }
        from = mark.end();
      }
    }
    return new PromptReading(found.question(), fuser, answers, highest);
  }

  private static Optional<String> answer(Grader grader, Question question, String marked) {
    return grader
        .extract(marked, question.choices())
        .map(grader::normalise)
        .filter(a -> !a.isEmpty());
  }

  private static List<MarkedAnswers.Found> marks(Question question, String part) {
    return question.kind() == TaskKind.CODE ? MarkedAnswers.codeIn(part) : MarkedAnswers.in(part);
  }

  /// The prompt before and after the question's own text.
  private static List<String> outside(String prompt, QuestionIndex.Found found) {
    int begin = placeOf(prompt, found.at());
    int end = placeOf(prompt, found.end() - 1) + 1;
    return List.of(prompt.substring(0, begin), prompt.substring(end));
  }

  /// Where the n-th character that is not white space stands.
  private static int placeOf(String prompt, int n) {
    int seen = 0;
    for (int i = 0; i < prompt.length(); i++) {
      if (!Character.isWhitespace(prompt.charAt(i)) && seen++ == n) {
        return i;
      }
    }
    return prompt.length();
  }

  /// The last revision told before an answer; 1 where none is.
  private static int revision(String before) {
    Matcher m = REVISION.matcher(before);
    int told = 1;
    while (m.find()) {
      told = Math.max(1, Integer.parseInt(m.group(1)));
    }
    return told;
  }
}
