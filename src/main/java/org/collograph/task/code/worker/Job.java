package org.collograph.task.code.worker;

/// One program with its tests, as it stands on the wire.
///
/// @param id told again in the answer
/// @param program what is judged, whole
/// @param cpuSeconds what it may use of one core
public record Job(
    String id,
    String program,
    String prompt,
    String entryPoint,
    String test,
    String setup,
    int cpuSeconds) {}
