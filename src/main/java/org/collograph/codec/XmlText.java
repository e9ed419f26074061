package org.collograph.codec;

import java.util.regex.Pattern;

/// What XML 1.0 can hold.
public final class XmlText {
  /// A character that it cannot, whatever its escape.
  public static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private XmlText() {}
}
