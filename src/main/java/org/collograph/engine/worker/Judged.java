package org.collograph.engine.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collograph.codec.json.Fields;
import org.collograph.engine.JudgeLeaf;
import org.collograph.task.code.CodeJudge;

/// Judges answers.
record Judged(CodeJudge judge) implements Doing {
  @Override
  public ObjectNode result(Fields body) throws InterruptedException {
    JudgeLeaf leaf = JudgeLeaf.read(body);
    return JudgeLeaf.result(judge.judge(leaf.code(), leaf.tests()));
  }
}
