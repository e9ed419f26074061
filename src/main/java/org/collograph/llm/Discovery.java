package org.collograph.llm;

import java.net.URI;
import java.util.List;

/// Finds out which models an endpoint has.
public interface Discovery {
  /// An endpoint that answered.
  ///
  /// @param server what it seems to be, such as `Ollama`
  /// @param models as the endpoint names them
  record Found(String server, URI endpoint, List<String> models) {
    public Found {
      models = List.copyOf(models);
    }
  }

  /// The servers of this machine at their usual ports, those that answer within a second or two.
  List<Found> local() throws InterruptedException;

  /// @param key by which the endpoint is asked
  /// @throws ModelFailure where it does not answer with a list of models
  Found at(URI endpoint, KeyName key) throws InterruptedException;
}
