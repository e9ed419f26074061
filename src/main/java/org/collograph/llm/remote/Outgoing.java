package org.collograph.llm.remote;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/// A request's body that knows whether it has been asked for: before that nothing was sent.
final class Outgoing implements BodyPublisher {
  private final BodyPublisher body;
  private volatile boolean begun;

  Outgoing(String text) {
    this.body = text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
  }

  boolean hasBegun() {
    return begun;
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    begun = true;
    body.subscribe(subscriber);
  }
}
