package org.collograph.engine.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collograph.codec.json.Fields;

/// Does leaves of one kind. Any number of threads may call it.
@FunctionalInterface
interface Doing {
  /// @throws IllegalArgumentException where the leaf is not to be done, which is said to its sender
  ObjectNode result(Fields body) throws Exception;
}
