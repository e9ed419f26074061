package org.collograph.engine.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.collograph.codec.json.Fields;
import org.collograph.engine.CallLeaf;
import org.collograph.llm.ChatModel;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.Site;
import org.collograph.llm.remote.RemotePools;

/// Calls models once each, as many at once as their endpoint takes here.
final class Called implements Doing {
  private final RemotePools remote;
  private final Map<ModelEntry, ChatModel> models = new ConcurrentHashMap<>();
  private final Map<Site, Semaphore> rooms = new ConcurrentHashMap<>();

  Called(RemotePools remote) {
    this.remote = remote;
  }

  @Override
  public ObjectNode result(Fields body) throws InterruptedException {
    CallLeaf leaf = CallLeaf.read(body);
    ModelEntry entry = leaf.entry();
    ChatModel model = models.computeIfAbsent(entry, this::model);
    if (!leaf.manner().isEmpty()) {
      model.recall(entry.name(), leaf.manner());
    }
    Site at = entry.sites().getFirst();
    Semaphore room = rooms.computeIfAbsent(at, Called::room);
    room.acquire();
    try {
      return asked(model, leaf);
    } finally {
      room.release();
    }
  }

  private static ObjectNode asked(ChatModel model, CallLeaf leaf) throws InterruptedException {
    String name = leaf.entry().name();
    try {
      ModelReply reply = model.ask(leaf.request());
      return CallLeaf.result(reply, model.manner(name));
    } catch (ModelFailure e) {
      return CallLeaf.result(e, model.manner(name));
    } catch (EndpointDown e) {
      ModelFailure failure =
          new ModelFailure(
              e.sentence(), ModelFailure.Kind.HOPELESS, ModelFailure.Bill.NOT_SENT, null);
      return CallLeaf.result(failure, model.manner(name));
    }
  }

  private ChatModel model(ModelEntry entry) {
    return remote.of(entry.name(), new PoolDocument(List.of(entry), Map.of()), Map.of()).client();
  }

  private static Semaphore room(Site site) {
    return new Semaphore(Objects.requireNonNullElse(site.maxConcurrent(), Integer.MAX_VALUE), true);
  }
}
