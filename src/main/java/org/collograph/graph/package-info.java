/// Collaboration graphs: who answers, in which role, and whose answers each one reads.
///
/// A `CollaborationGraph` is an immutable value over JGraphT, which stays inside. It may be a
/// drawing in the making, so it may be wrong: `GraphCheck` turns every fault into a typed
/// `Finding`. `CanonicalOrder` numbers the nodes by structure alone, so that nothing that follows
/// (replicas, prompts, schedules) depends on ids or on places in a file.
///
/// A `GraphDocument` is a drawing: a graph with places, pins and bans; a `GraphEdit` is one gesture
/// on it and a `GraphHistory` what it was before.
///
/// This package must not know prices, models' replies, tasks or windows.
@NullMarked
package org.collograph.graph;

import org.jspecify.annotations.NullMarked;
