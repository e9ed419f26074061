package org.collograph.task;

import org.collograph.task.grade.ChoiceGrader;
import org.collograph.task.grade.Grader;
import org.collograph.task.grade.MathGrader;
import org.collograph.task.grade.NumberGrader;

/// What a question asks for, and so how answers to it are told right from wrong.
public enum TaskKind {
  NUMBER("number", Subject.MATHEMATICS),
  MATH("math", Subject.MATHEMATICS),
  CHOICE("choice", Subject.KNOWLEDGE);

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

  public Grader grader() {
    return switch (this) {
      case NUMBER -> NumberGrader.INSTANCE;
      case MATH -> MathGrader.INSTANCE;
      case CHOICE -> ChoiceGrader.INSTANCE;
    };
  }
}
