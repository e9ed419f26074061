package org.collograph.engine;

import static java.util.Objects.requireNonNull;

import com.google.common.net.InetAddresses;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Site;
import org.collograph.words.Sentence;

/// Models at a loopback address are called by workers, each of which has one there; all others from
/// here, where their limits are known.
///
/// @param direct knows every model of the pool
/// @param entries likewise
record EngineChat(ChatModel direct, Map<String, ModelEntry> entries, Crew crew)
    implements ChatModel {
  @Override
  public ModelReply ask(ModelRequest request) throws InterruptedException {
    ModelEntry entry = requireNonNull(entries.get(request.model()));
    Site at = Site.CHOSEN.isBound() ? Site.CHOSEN.get() : entry.sites().getFirst();
    return isLoopback(at) ? sent(request, entry.at(List.of(at))) : direct.ask(request);
  }

  private ModelReply sent(ModelRequest request, ModelEntry entry) throws InterruptedException {
    CallLeaf leaf = new CallLeaf(entry, request, direct.manner(request.model()));
    CallLeaf.Came came =
        crew.ask(Kind.CALL, leaf.body(), CallLeaf::came).orElseThrow(() -> lost(request));
    if (!came.manner().equals(direct.manner(request.model()))) {
      direct.recall(request.model(), came.manner());
    }
    if (came.failure() != null) {
      throw came.failure();
    }
    return requireNonNull(came.reply());
  }

  private static ModelFailure lost(ModelRequest request) {
    return new ModelFailure(
        Sentence.of(
            "A worker that was to ask '%s' was lost, and its reply with it. Maybe see whether it"
                + " still runs.",
            request.model()),
        ModelFailure.Kind.PASSING,
        ModelFailure.Bill.UNKNOWN,
        null);
  }

  /// Whether an address means whatever machine it is used on.
  static boolean isLoopback(Site site) {
    String host = requireNonNull(URI.create(site.address()).getHost());
    return host.equalsIgnoreCase("localhost")
        || InetAddresses.isUriInetAddress(host)
            && InetAddresses.forUriString(host).isLoopbackAddress();
  }

  @Override
  public String manner(String model) {
    return direct.manner(model);
  }

  @Override
  public void recall(String model, String manner) {
    direct.recall(model, manner);
  }

  @Override
  public List<Sentence> told() {
    return direct.told();
  }
}
