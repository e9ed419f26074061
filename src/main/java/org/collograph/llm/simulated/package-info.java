/// Simulated models, calibrated to the paper's published figures: what runs with no model at hand.
///
/// A reply is a function of the request alone: the question is found in the prompt, the role in the
/// system message, the answers read in the rest. The pool is handed its tasks' questions when it is
/// made. `AnswerModel` says what is answered; `SimulatedTeam` works that out without texts, for
/// benches, whose rows no search sees. Beside `run.bench` only `app` and `cli` may see this
/// package, so that no searcher can know what the simulator knows; figures that come from it are
/// always labelled simulated.
@NullMarked
package org.collograph.llm.simulated;

import org.jspecify.annotations.NullMarked;
