/// What runs in the worker process: reads one job a line, answers with one line.
///
/// It must not know the program that started it.
@NullMarked
package org.collograph.task.code.worker;

import org.jspecify.annotations.NullMarked;
