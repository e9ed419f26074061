package org.collograph.ui.studies;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.collograph.codec.json.BoundedFile;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.study.GradedFile;
import org.collograph.run.study.GradedLine;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeJudge;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.jspecify.annotations.Nullable;

/// Grades a file of answers. Lives on the window's thread.
public final class GradingViewModel {
  /// What was found.
  ///
  /// @param lines each with its verdict
  record Found(Path file, Accuracy right, int unread, List<GradedLine> lines) {}

  private final Session session;
  private final LongWork work;
  private final ObjectProperty<TaskKind> kind = new SimpleObjectProperty<>(TaskKind.NUMBER);
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();

  public GradingViewModel(Session session) {
    this.session = session;
    this.work = new LongWork(session.background());
  }

  /// Kinds that a program judges.
  static List<TaskKind> kinds() {
    return Stream.of(TaskKind.values()).filter(k -> k != TaskKind.OPEN).toList();
  }

  ObjectProperty<TaskKind> kindProperty() {
    return kind;
  }

  /// Null before anything was graded.
  ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  LongWork work() {
    return work;
  }

  void grade(Path file) {
    TaskKind of = kind.get();
    work.start(
        share -> graded(of, file, share),
        found::set,
        e -> {
          if (!(e instanceof InterruptedException)) {
            session.problems().show(e);
          }
        });
  }

  private Found graded(TaskKind of, Path file, java.util.function.DoubleConsumer share)
      throws Exception {
    long size = Math.max(1, Files.size(file));
    AtomicLong read = new AtomicLong();
    List<GradedLine> lines = new ArrayList<>();
    try (CodeJudge judge = session.service().workshop().judge();
        BufferedReader in = Files.newBufferedReader(file)) {
      GradedFile.Counted counted =
          new GradedFile(of, file.getFileName().toString(), judge)
              .run(
                  in,
                  line -> {
                    lines.add(line);
                    // About as much was read as is written: verdicts are short.
                    double done = read.addAndGet(line.toString().length());
                    share.accept(Math.min(1, done / size));
                  });
      return found(file, lines, counted);
    }
  }

  private static Found found(Path file, List<GradedLine> lines, GradedFile.Counted counted) {
    List<Boolean> told = lines.stream().flatMap(l -> l.right().stream()).toList();
    long right = told.stream().filter(r -> r).count();
    return new Found(file, Accuracy.of(right, told.size()), counted.unread(), List.copyOf(lines));
  }

  /// Writes every line with its verdict.
  void write(Path file) {
    Found now = found.get();
    if (now != null) {
      session
          .background()
          .run(
              () -> {
                BoundedFile.write(file, text(now).getBytes(StandardCharsets.UTF_8));
                return file;
              },
              _ -> {},
              session.problems()::show);
    }
  }

  private static String text(Found found) {
    return found.lines().stream().map(l -> l + "\n").collect(Collectors.joining());
  }

  /// Also when the window is closed.
  public void cancel() {
    work.cancel();
  }
}
