package org.collograph.llm.remote;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/// A request's body that is sent or withdrawn, whichever comes first: what is withdrawn never
/// reaches the endpoint and is not counted.
final class Outgoing implements BodyPublisher {
  private enum State {
    WAITING,
    BEGUN,
    WITHDRAWN
  }

  private final BodyPublisher body;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

  Outgoing(String text) {
    this.body = text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
  }

  /// Called once. Whether nothing was sent, and nothing will be.
  boolean withdraw() {
    return state.compareAndSet(State.WAITING, State.WITHDRAWN);
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    if (state.compareAndSet(State.WAITING, State.BEGUN) || state.get() == State.BEGUN) {
      body.subscribe(subscriber);
    } else {
      // Ends the exchange with an error.
      BodyPublishers.ofInputStream(() -> null).subscribe(subscriber);
    }
  }
}
