/// What a worker does: it takes leaves from an engine's queues, so many of each kind at once, and
/// says while it works that it is alive. It judges code in processes of its own as any program of
/// this kind does, calls models at its own loopback with keys of its own environment, and runs
/// searches of simulated benches.
///
/// It must not know runs' stores or screens, nor keep anything.
@NullMarked
package org.collograph.engine.worker;

import org.jspecify.annotations.NullMarked;
