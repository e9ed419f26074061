package org.collograph.ui.serving;

import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Workplace;
import org.collograph.run.serving.DailySpend;
import org.collograph.run.serving.ServedGraph;
import org.collograph.server.ChatServer;
import org.collograph.server.ServerSettings;
import org.collograph.ui.common.CapFields;
import org.collograph.ui.common.Session;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// One graph at a time, served on this machine with the pool and for the task that are open.
public final class ServingViewModel {
  private static final int AT_ONCE = 64;
  private static final int LAST_PORT = 65_535;

  private final Session session;
  private final Path kept;
  private final ReadOnlyObjectWrapper<Served> served = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper answered = new ReadOnlyLongWrapper();

  /// @param name of the model that it is
  public record Served(String address, String name, ChatServer server, DailySpend spend) {}

  /// @param data folder in which the day's spend is kept
  public ServingViewModel(Session session, Path data) {
    this.session = session;
    this.kept = data.resolve("serve-spend.json");
  }

  /// Null while nothing is served.
  public ReadOnlyObjectProperty<Served> servedProperty() {
    return served.getReadOnlyProperty();
  }

  /// Calls since it began.
  public ReadOnlyLongProperty answeredProperty() {
    return answered.getReadOnlyProperty();
  }

  Session session() {
    return session;
  }

  /// @param name of the model that the graph is to be
  /// @param port as a person wrote it
  /// @param usd dollars a day as a person wrote them; blank for no limit
  void start(CollaborationGraph graph, String name, String port, String usd) {
    Workplace place = session.workplaceProperty().get();
    session
        .background()
        .run(
            () -> open(place, graph, name, port(port), CapFields.usd(usd.strip())),
            now -> {
              session.problems().dismiss();
              answered.set(0);
              served.set(now);
            },
            session.problems()::show);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 0 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, with the value.
    }
    throw new Refusal("The port is '%s'. Maybe a number such as 8400 is meant.", text);
  }

  private Served open(
      Workplace place, CollaborationGraph graph, String name, int port, @Nullable Double usd)
      throws IOException {
    DailySpend.requirePrices(place.pool(), usd);
    DailySpend spend = new DailySpend(kept, usd, session.service().clock());
    try {
      ServedGraph model =
          ServedGraph.of(name, graph, place.roles(), place.task().kind(), place.pool(), spend);
      ChatServer server =
          new ChatServer(
              model,
              new ServerSettings(
                  ServerSettings.LOOPBACK,
                  port,
                  null,
                  AT_ONCE,
                  _ -> session.background().show(() -> answered.set(answered.get() + 1))),
              session.service().clock());
      return new Served(server.address() + "/v1", name, server, spend);
    } catch (RuntimeException e) {
      spend.close();
      throw e;
    }
  }

  /// Lets calls that are under way end.
  public void stop() {
    Served now = served.get();
    if (now != null) {
      served.set(null);
      session.background().run(() -> ended(now), _ -> {}, session.problems()::show);
    }
  }

  private static Served ended(Served now) throws IOException, InterruptedException {
    now.server().end();
    now.server().close();
    now.spend().close();
    return now;
  }

  /// When the window is closed: at once.
  public void close() throws IOException {
    Served now = served.get();
    if (now != null) {
      now.server().close();
      now.spend().close();
    }
  }
}
