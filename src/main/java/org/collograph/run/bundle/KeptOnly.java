package org.collograph.run.bundle;

import java.io.IOException;
import java.util.List;
import org.collograph.graph.Roles;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Pool;
import org.collograph.llm.Traffic;
import org.collograph.run.PoolSource;
import org.collograph.task.Task;

/// Opens pools none of whose models is asked: what is not kept is no reply.
record KeptOnly(PoolSource pools) implements PoolSource {
  @Override
  public Pool open(String pool, List<Task> tasks, Roles roles) throws IOException {
    Pool opened = pools.open(pool, tasks, roles);
    // An endpoint that refuses often is left alone; here nobody is bothered.
    return new Pool(
        opened.name(),
        opened.simulated(),
        opened.models(),
        opened.calling(),
        opened.lengths(),
        new Silent(opened.client()),
        Traffic.DIRECT);
  }

  private record Silent(ChatModel model) implements ChatModel {
    @Override
    public ModelReply ask(ModelRequest request) {
      throw ModelFailure.refused(
          "No reply of '%s' to this is kept, and nobody is asked.", request.model());
    }

    @Override
    public String manner(String name) {
      return model.manner(name);
    }

    @Override
    public void recall(String name, String manner) {
      model.recall(name, manner);
    }
  }
}
