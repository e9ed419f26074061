package org.collograph.task.code.worker;

/// @param id of the job
/// @param passed whether every test passed
/// @param why empty where it did
/// @param healthy whether the worker may be given another job
public record Answered(String id, boolean passed, String why, boolean healthy) {}
