/// A run as one file: everything that its search rests on, so that another workbench can replay it
/// without a network and see whether the same comes of it, or open it among its own runs.
///
/// It must not know how runs are stored, nor screens. Nothing of the machine is in a bundle: files
/// have the names that the task and the pool have, and keys are in no file.
@NullMarked
package org.collograph.run.bundle;

import org.jspecify.annotations.NullMarked;
