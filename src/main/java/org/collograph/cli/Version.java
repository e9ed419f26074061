package org.collograph.cli;

import org.collograph.run.Program;
import picocli.CommandLine.IVersionProvider;

/// The version in the jar's manifest.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {Program.named()};
  }
}
