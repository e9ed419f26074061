/// The tasks page of the settings: a file of questions, how it is read and graded, and what comes
/// of it before anything is asked.
///
/// It must not know plans or runs: it makes a task file and says that it is wanted.
@NullMarked
package org.collograph.ui.tasks;

import org.jspecify.annotations.NullMarked;
