package org.collograph.run;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.collograph.evaluation.ResponseCache;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.task.Task;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.read.TaskReader;

/// What all workplaces of a program have in common: the roles, how pools are opened, the replies
/// that are kept, who judges code, the clock that calls are timed by, and how work is shared with
/// other processes.
public record Workshop(
    Roles roles,
    PoolSource pools,
    ResponseCache replies,
    CodeJudge judge,
    Clock clock,
    Sharing sharing) {
  /// One whose work is shared with nobody.
  public Workshop(
      Roles roles, PoolSource pools, ResponseCache replies, CodeJudge judge, Clock clock) {
    this(roles, pools, replies, judge, clock, Sharing.NONE);
  }

  public Workplace open(String task, String pool) throws IOException {
    return open(task, TaskReader.open(task), pool);
  }

  /// @param name of the task, as a plan names it
  public Workplace open(String name, Task task, String pool) throws IOException {
    return open(name, task, pool, pools.open(pool, List.of(task), roles));
  }

  /// @param poolName as a plan names it
  public Workplace open(String name, Task task, String poolName, Pool pool) {
    return new Workplace(
        name,
        poolName,
        task,
        pool,
        roles,
        Workplace.meter(task, pool, roles),
        replies,
        judge,
        clock);
  }

  public Workshop with(ResponseCache others) {
    return new Workshop(roles, pools, others, judge, clock, sharing);
  }

  public Workshop with(Roles others) {
    return new Workshop(others, pools, replies, judge, clock, sharing);
  }

  public Workshop with(PoolSource others) {
    return new Workshop(roles, others, replies, judge, clock, sharing);
  }

  public Workshop with(CodeJudge other) {
    return new Workshop(roles, pools, replies, other, clock, sharing);
  }

  public Workshop with(Sharing other) {
    return new Workshop(roles, pools, replies, judge, clock, other);
  }

  /// The judge's first start takes seconds: it begins before the first reply is there.
  void warm(Task task) {
    if (task.kind() == TaskKind.CODE) {
      judge.warm();
    }
  }
}
