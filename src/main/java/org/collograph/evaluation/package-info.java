/// Runs graphs on questions: one graph on one question, a batch with bounded concurrency, the cache
/// of replies, the ledger of what was asked, and the grading of replies: by text, by running code,
/// by asking a model. Calls to real models are timed by a `CallClock`; a reply keeps its time.
///
/// It must not know searches, stores or screens; nothing above `Evaluator` knows where outcomes are
/// worked out.
@NullMarked
package org.collograph.evaluation;

import org.jspecify.annotations.NullMarked;
