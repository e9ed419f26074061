/// Studies beside a search: the pilot, which shows what a pool is like on a task before anyone
/// searches, and the survey, which measures real models one by one (accuracy, tokens, rates) and
/// fills their pool's file. It must not know how answers come about.
@NullMarked
package org.collograph.run.study;

import org.jspecify.annotations.NullMarked;
