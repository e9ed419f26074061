package org.collograph.engine;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// What a worker offers: one activity for leaves of every kind.
@ActivityInterface
public interface LeafWork {
  String NAME = "leaf";

  /// @param leaf a leaf's text
  /// @return a returned one's
  @ActivityMethod(name = NAME)
  String done(String leaf);
}
