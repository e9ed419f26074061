/// Finds the program in a reply, and the judge that runs it. The answer and its tests live in two
/// interpreters of one worker process, which exchange plain values as text: an answer that reads
/// stacks, patches builtins or returns objects that equal everything finds no test to read or to
/// fool. The worker has no files, network, processes, environment or host classes; its memory, time
/// and output are bounded, and it is killed and replaced where it does not answer.
///
/// It must not know who replied.
@NullMarked
package org.collograph.task.code;

import org.jspecify.annotations.NullMarked;
