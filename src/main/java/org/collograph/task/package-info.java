/// Tasks: questions with right answers and how they are split. `task.read` reads them from files,
/// `task.grade` and `task.code` tell whether an answer is right.
///
/// It must not know graphs, models or searches: a task is what is asked, not who answers.
@NullMarked
package org.collograph.task;

import org.jspecify.annotations.NullMarked;
