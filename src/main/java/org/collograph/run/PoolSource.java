package org.collograph.run;

import java.io.IOException;
import java.util.List;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.task.Task;

/// Opens pools by what a person calls them. Given by `app`, so that nothing below it knows which
/// kinds there are.
public interface PoolSource {
  /// @param tasks whose questions a simulated pool knows
  /// @param roles whose prompts a simulated pool knows
  Pool open(String pool, List<Task> tasks, Roles roles) throws IOException;
}
