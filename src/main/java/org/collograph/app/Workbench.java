package org.collograph.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.collograph.cli.CommandRoot;
import org.collograph.cli.SampleSearch;
import org.collograph.cli.Services;
import org.collograph.codec.RoleFile;
import org.collograph.codec.WordsCodec;
import org.collograph.engine.worker.EngineSharing;
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
  static int open(CommandRoot root, Locale system) throws Exception {
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
    FirstWindow first = FirstWindow.begin();
    try {
      open(first, root, system);
    } catch (Exception e) {
      if (!hasReader()) {
        speak("system", system);
        first.instead(e);
      }
      throw e;
    }
    Platform.exit();
    return 0;
  }

  /// Whether someone reads what is said on the terminal.
  private static boolean hasReader() {
    return System.console() != null && System.console().isTerminal();
  }

  private static void open(FirstWindow first, CommandRoot root, Locale system) throws Exception {
    Services services = shared(root.services());
    SettingsFile file = new SettingsFile(services.home());
    Settings settings = new Settings(file.read(), file::write);
    speak(settings.values().language(), system);
    boolean isDataNamed = services.home().equals(services.data()) && root.namesData();
    try (RunStore store = services.opener().open()) {
      Session session = session(services, store, settings);
      AtomicReference<MainWindow> window = new AtomicReference<>();
      first.show(
          whenClosed -> {
            Stage stage = new Stage();
            stage.setOnHidden(_ -> whenClosed.run());
            window.set(shown(session, stage, services.data(), isDataNamed, root.file()));
          });
      MainWindow closed = requireNonNull(window.get());
      try {
        closed.keep();
      } finally {
        breakOff(closed);
        services.workshop().sharing().close();
      }
    }
  }

  /// One whose work can be shared while the window is open.
  static Services shared(Services own) {
    return own.with(new EngineSharing(own.joining(), own.workshop()).workshop());
  }

  private static MainWindow shown(
      Session session, Stage stage, Path data, boolean isDataNamed, Optional<Path> file) {
    Thread.currentThread().setUncaughtExceptionHandler((_, e) -> session.problems().show(e));
    MainWindow window = new MainWindow(session, stage, data, isDataNamed, null);
    window.show();
    file.ifPresent(window::open);
    if (Boolean.getBoolean(Rehearsal.PROPERTY)) {
      new Rehearsal(window, stage).begin();
    }
    return window;
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

  /// A search that still runs goes on to its end where that was wished; else it is broken off so
  /// that it can be taken up again, before the store is closed.
  private static void breakOff(MainWindow window) throws Exception {
    SearchRun run = window.search().runProperty().get();
    if (run != null && !run.done().isDone()) {
      if (!window.goesOn()) {
        run.interrupt();
      }
      run.done().get();
    }
  }
}
