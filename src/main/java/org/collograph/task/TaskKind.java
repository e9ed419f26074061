package org.collograph.task;

import java.util.stream.Stream;
import org.collograph.task.grade.ChoiceGrader;
import org.collograph.task.grade.CodeGrader;
import org.collograph.task.grade.Grader;
import org.collograph.task.grade.JudgeGrader;
import org.collograph.task.grade.MathGrader;
import org.collograph.task.grade.NumberGrader;
import org.collograph.words.Refusal;

/// What a question asks for, and so how answers to it are told right from wrong.
public enum TaskKind {
  NUMBER("number", Subject.MATHEMATICS),
  MATH("math", Subject.MATHEMATICS),
  CHOICE("choice", Subject.KNOWLEDGE),
  CODE("code", Subject.CODE),
  OPEN("open", Subject.KNOWLEDGE);

  /// The kinds of task that simulated models have figures for.
  public enum Subject {
    MATHEMATICS("mathematics"),
    KNOWLEDGE("knowledge"),
    CODE("code");

    private final String word;

    Subject(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  private final String word;
  private final Subject subject;

  TaskKind(String word, Subject subject) {
    this.word = word;
    this.subject = subject;
  }

  public String word() {
    return word;
  }

  public Subject subject() {
    return subject;
  }

  /// By which answers are told where a task names no other.
  public Grader grader() {
    return switch (this) {
      case NUMBER -> NumberGrader.INSTANCE;
      case MATH -> MathGrader.DEFAULT;
      case CHOICE -> ChoiceGrader.INSTANCE;
      case CODE -> CodeGrader.ANY;
      case OPEN -> JudgeGrader.DEFAULT;
    };
  }

  /// Whether answers can be counted as votes.
  public boolean hasVotes() {
    return this != CODE && this != OPEN;
  }

  /// @param what the field, for the error
  public static TaskKind of(String word, String what) {
    return switch (word) {
      case "mathematics" -> MATH;
      case "knowledge" -> CHOICE;
      default ->
          Stream.of(values())
              .filter(k -> k.word.equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Refusal(
                          "%s is '%s'. Maybe number, math, choice, code or open is meant.",
                          what, word));
    };
  }
}
