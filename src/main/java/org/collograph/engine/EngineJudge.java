package org.collograph.engine;

import java.util.Optional;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.code.CodeTests;
import org.collograph.task.code.CodeVerdict;

/// Has answers judged by a crew.
///
/// @param here judges what no worker does
public record EngineJudge(Crew crew, CodeJudge here) implements CodeJudge {
  @Override
  public CodeVerdict judge(String code, CodeTests tests) throws InterruptedException {
    Optional<CodeVerdict> verdict =
        crew.ask(Kind.JUDGE, new JudgeLeaf(code, tests).body(), JudgeLeaf::verdict);
    return verdict.isPresent() ? verdict.get() : here.judge(code, tests);
  }

  @Override
  public void close() {
    here.close();
  }
}
