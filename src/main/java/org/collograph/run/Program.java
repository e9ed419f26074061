package org.collograph.run;

/// This program, as its jar has it.
public final class Program {
  private Program() {}

  /// Its name and version.
  public static String named() {
    String version = Program.class.getPackage().getImplementationVersion();
    return "Collograph " + (version == null ? "from a build folder" : version);
  }
}
