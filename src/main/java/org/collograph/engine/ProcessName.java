package org.collograph.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// What a process calls itself among others.
public final class ProcessName {
  private ProcessName() {}

  /// Its number and its machine, such as `4711@compute-3`.
  public static String own() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "a machine without a name";
    }
    return ProcessHandle.current().pid() + "@" + host;
  }
}
