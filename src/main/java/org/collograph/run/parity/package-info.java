/// Whether what leaves the workbench does what the workbench did: an exported program is run on
/// questions of a run, against the replies that the run got, and its answers are compared.
///
/// No model is asked: a loopback endpoint answers from what is kept. It must not know searches or
/// screens.
@NullMarked
package org.collograph.run.parity;

import org.jspecify.annotations.NullMarked;
