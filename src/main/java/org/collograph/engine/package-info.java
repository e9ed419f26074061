/// Work sent to other processes over Temporal, an engine that a person runs: its *leaves*, each a
/// judged answer, a model's call or a bench's search. A leaf is stateless and safe to do twice;
/// store, cache, ledger and the search itself stay in the one process that sends it, the `Crew`'s.
/// `EngineJudge`, `EnginePools` and `EngineCells` put a crew behind the ports that are there
/// anyway, so that nothing above them knows where work is done, and the same plan and seed give the
/// same trials on one machine or many.
///
/// A leaf is a workflow of one activity. The workflow runs here, on a queue of this process's own;
/// the activity on any worker. So an engine keeps no more of a run than what is under way, and a
/// worker holds no state that could be lost. What comes back is not trusted in shape: it is read as
/// any file is, asked again elsewhere where it is none, and at last done here. Whether a verdict is
/// *true* only its worker knows: who may reach an engine is to be as trusted as who may start the
/// program.
///
/// It must not know searches, stores or screens, nor hold a key: workers find keys by name in their
/// own environment.
@NullMarked
package org.collograph.engine;

import org.jspecify.annotations.NullMarked;
