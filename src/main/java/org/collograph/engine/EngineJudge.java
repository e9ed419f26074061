package org.collograph.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.code.CodeTests;
import org.collograph.task.code.CodeVerdict;

/// Has answers judged by a crew.
///
/// @param crew as it is at the moment; empty while all is judged here
/// @param here judges what no worker does
public record EngineJudge(Supplier<Optional<Crew>> crew, CodeJudge here) implements CodeJudge {
  @Override
  public CodeVerdict judge(String code, CodeTests tests) throws InterruptedException {
    Optional<Crew> now = crew.get();
    Optional<CodeVerdict> verdict =
        now.isEmpty()
            ? Optional.empty()
            : now.get().ask(Kind.JUDGE, new JudgeLeaf(code, tests).body(), JudgeLeaf::verdict);
    return verdict.isPresent() ? verdict.get() : here.judge(code, tests);
  }

  @Override
  public void warm() {
    if (crew.get().isEmpty()) {
      here.warm();
    }
  }

  @Override
  public void close() {
    here.close();
  }
}
