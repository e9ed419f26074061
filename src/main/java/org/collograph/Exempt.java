package org.collograph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says that a class does what a rule of the architecture forbids, and why that is right. The tests
/// that hold the rules read it.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Exempt {
  /// Name of the rule.
  String from();

  String because();
}
