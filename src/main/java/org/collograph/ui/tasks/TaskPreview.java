package org.collograph.ui.tasks;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.collograph.task.TaskKind;
import org.collograph.task.read.Reading;
import org.collograph.task.read.TaskFile;
import org.collograph.task.read.TaskReader;
import org.collograph.ui.common.BackgroundTask;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A file read as a form says, in the background: its questions, and what is wrong. Of two readings
/// the later one counts.
final class TaskPreview {
  private final BackgroundTask background;
  private final ReadOnlyObjectWrapper<Reading> reading =
      new ReadOnlyObjectWrapper<>(Reading.NOTHING);
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private int readings;

  TaskPreview(BackgroundTask background) {
    this.background = background;
  }

  ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  ReadOnlyStringProperty wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Null where no question is known.
  @Nullable TaskKind kind() {
    var known = reading.get().questions();
    return known.isEmpty() ? null : known.getFirst().kind();
  }

  /// Another file is being looked at: what is shown is not of it.
  void clear() {
    busy.set(true);
    reading.set(Reading.NOTHING);
    said.set("");
    wrong.set("");
  }

  void failed(Exception e) {
    busy.set(false);
    reading.set(Reading.NOTHING);
    said.set("");
    refuse(e);
  }

  void refuse(Exception e) {
    wrong.set(Words.of(Sentence.of(e)));
  }

  void say(String words) {
    said.set(words);
  }

  /// @param told runs once there is something to tell
  /// @param refused where the file cannot be read so
  void read(TaskFile wanted, Runnable told, Consumer<Exception> refused) {
    int mine = ++readings;
    busy.set(true);
    background.run(
        () -> TaskReader.preview(wanted, Path.of("").toAbsolutePath()),
        r -> {
          if (mine == readings) {
            busy.set(false);
            reading.set(r);
            told.run();
          }
        },
        e -> {
          if (mine == readings) {
            refused.accept(e);
          }
        });
  }

  /// Says what came of it.
  void tell(Path file, boolean leavesOut) {
    ReadingTold told = ReadingTold.of(file, reading.get(), leavesOut);
    said.set(told.said());
    wrong.set(told.wrong());
  }
}
