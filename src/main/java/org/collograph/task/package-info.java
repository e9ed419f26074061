/// Tasks: questions with graded answers, their splits, their readers and graders.
///
/// It must not know graphs, models or searches: a task is what is asked, not who answers.
package org.collograph.task;
