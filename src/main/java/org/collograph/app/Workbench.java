package org.collograph.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.collograph.cli.CommandRoot;
import org.collograph.cli.SampleSearch;
import org.collograph.cli.Services;
import org.collograph.codec.RoleFile;
import org.collograph.codec.WordsCodec;
import org.collograph.run.RunStore;
import org.collograph.run.SearchRun;
import org.collograph.ui.common.BackgroundTask;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Settings;
import org.collograph.ui.common.Words;
import org.collograph.words.Refusal;

/// Opens the window, or says why it cannot and runs the sample search in the terminal instead.
final class Workbench {
  private Workbench() {}

  /// @param system the locale that the system asks for
  static int open(Services services, CommandRoot root, Locale system) throws Exception {
    var reason = Display.missing();
    if (reason.isPresent() && root.file().isPresent()) {
      throw new Refusal(
          "%s '%s' was not opened. Maybe take a command: --help shows them.",
          reason.get(), root.file().get());
    }
    if (reason.isPresent()) {
      root.say(reason.get() + " The sample search runs here in the terminal instead.");
      return SampleSearch.run(root);
    }
    try (RunStore store = services.opener().open()) {
      SettingsFile file = new SettingsFile(services.home());
      Settings settings = new Settings(file.read(), file::write);
      speak(settings.values().language(), system);
      boolean isDataNamed = services.home().equals(services.data()) && root.namesData();
      MainWindow shown =
          untilClosed(
              session(services, store, settings), services.data(), isDataNamed, root.file());
      try {
        shown.keep();
      } finally {
        breakOff(shown);
      }
    }
    Platform.exit();
    return 0;
  }

  private static MainWindow untilClosed(
      Session session, Path data, boolean isDataNamed, Optional<Path> file)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<MainWindow> window = new AtomicReference<>();
    Platform.startup(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((_, e) -> session.problems().show(e));
          Stage stage = new Stage();
          stage.setOnHidden(_ -> closed.countDown());
          MainWindow made = new MainWindow(session, stage, data, isDataNamed, null);
          window.set(made);
          made.show();
          file.ifPresent(made::open);
          if (Boolean.getBoolean(Rehearsal.PROPERTY)) {
            new Rehearsal(made, stage).begin();
          }
        });
    closed.await();
    return requireNonNull(window.get());
  }

  /// Numbers and dates follow the language.
  private static void speak(String language, Locale system) throws IOException {
    Locale.setDefault(
        switch (language) {
          case "system" -> system;
          case "de" -> Locale.GERMANY;
          default -> Locale.UK;
        });
    Words.speak(WordsCodec.read(Locale.getDefault().getLanguage()));
  }

  static Session session(Services services, RunStore store, Settings settings) {
    return new Session(
        services.runs(store),
        services.connections(),
        new RoleFile(services.data()),
        BackgroundTask.onVirtualThreads(),
        settings);
  }

  /// A search that still runs is broken off so that it can be taken up again, before the store is
  /// closed.
  private static void breakOff(MainWindow window) throws Exception {
    SearchRun run = window.search().runProperty().get();
    if (run != null && !run.done().isDone()) {
      run.interrupt();
      run.done().get();
    }
  }
}
