package org.collograph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/// Interrupts a thread that works for a client which has gone away. A server otherwise learns that
/// only when it writes, and by then the calls are paid for.
///
/// Between a request and its answer an HTTP/1.1 client sends nothing, so what can be read then is
/// its end. Of a client that sends its next request before it has this answer a byte is lost: its
/// connection is closed after the answer, as it has to expect.
final class ClientWatch implements AutoCloseable {
  private final EndPoint client;
  private final Thread worker;
  private boolean over;
  private boolean impatient;

  /// Begins once the request was read whole.
  ///
  /// @param worker that is interrupted
  ClientWatch(HttpServletRequest request, Thread worker) {
    this.client =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    this.worker = worker;
    client.tryFillInterested(Callback.from(this::stirred, _ -> {}));
  }

  private synchronized void stirred() {
    if (over) {
      return;
    }
    try {
      int read = client.fill(BufferUtil.allocate(1));
      impatient = read > 0;
      if (read < 0) {
        worker.interrupt();
      }
    } catch (IOException e) {
      // The connection was reset.
      worker.interrupt();
    }
  }

  /// Whether the client has sent more than its request.
  synchronized boolean isImpatient() {
    return impatient;
  }

  /// From now on the server reads by itself again. An interrupt that came too late is for nobody.
  @Override
  public void close() {
    synchronized (this) {
      over = true;
    }
    if (client instanceof AbstractEndPoint own && own.getFillInterest().isInterested()) {
      own.getFillInterest().onFail(new CancellationException());
    }
    Thread.interrupted();
  }
}
