/// Programs that a graph leaves as: each does by itself what the workbench would do, with the same
/// prompts, settings and samples.
///
/// The texts stand in `assets/programs`, one folder a language, formatted as that language's own
/// formatter leaves them; what is filled in keeps to the same form. A `TeamProgram` is what all of
/// them are made of. They count votes by the answers' text, which for formulas is less than the
/// grader knows, and say so. It must not know runs or screens, and no key: only its name.
@NullMarked
package org.collograph.export.program;

import org.jspecify.annotations.NullMarked;
