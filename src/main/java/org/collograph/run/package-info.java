/// Runs as a whole: a plan goes in, a handle comes out, events become a stored story.
///
/// `RunService` is what the window and the command line both call. Each event of the engine is
/// written to the `RunStore` first and then folded into the `RunStory` that screens read: one fold,
/// whether the run is live, opened again or reported, so a finished trial is stored before anyone
/// sees it. DESIGN.md calls the fold a snapshot; it holds the whole story, so it is called that.
///
/// A `Workshop` opens tasks and pools into a `Workplace`, the one place where ledger, cache,
/// grading and evaluator are put together; `Evaluation` measures a graph there, `Tryout` asks it
/// one question. `Methods` is the list of methods of search. What questions that had chosen nothing
/// said of a graph is a `Judgement`, kept by task and pool whoever asked: a run, a confirmation,
/// whoever opened the sealed split. `Timed` is what clocks said of a graph; nothing is chosen by
/// it, so that a replay need not be as slow. `Sharing` is the port by which other processes do a
/// part of the work. It must not know screens or SQL.
@NullMarked
package org.collograph.run;

import org.jspecify.annotations.NullMarked;
