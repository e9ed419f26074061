package org.collograph.run;

import java.io.IOException;
import java.util.List;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.task.Task;
import org.collograph.words.Refusal;

/// Opens pools by what a person calls them. Given by `app`, so that nothing below it knows which
/// kinds there are.
public interface PoolSource {
  /// @param tasks whose questions a simulated pool knows
  /// @param roles whose prompts a simulated pool knows
  Pool open(String pool, List<Task> tasks, Roles roles) throws IOException;

  /// The text of a file that opens as the same pool, with nothing in it but what the pool is made
  /// of; no pool's file has a key.
  default String text(String pool) throws IOException {
    throw new Refusal("The pool '%s' is in no file. Maybe save it as one first.", pool);
  }
}
