package org.collograph.store;

import java.nio.file.Path;
import java.time.Clock;
import org.collograph.run.RunStore;
import org.collograph.run.RunStoreContract;

class SqliteRunStoreTest extends RunStoreContract {
  @Override
  protected RunStore open(Path folder) throws Exception {
    return new SqliteRunStore(folder, Clock.systemUTC());
  }
}
