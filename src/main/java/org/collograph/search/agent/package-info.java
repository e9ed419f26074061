/// Agent-REINFORCE: sample, evaluate, feedback, update, with an agent that gives the next
/// probability tables and its reasons.
///
/// `AgentReinforce` is the loop; an `Agent` guides it. The built-in one works by the three insights
/// of arXiv 2511.00086 and by the forecast from traces; `ModelAgent` asks a language model, whose
/// every reply is text from outside: checked against a schema, mended or asked for again a bounded
/// number of times, and replaced by the numerical update where it stays bad. Both get the same
/// `Briefing`. It must not know what answers the models: nothing here may hold for one pool only.
@NullMarked
package org.collograph.search.agent;

import org.jspecify.annotations.NullMarked;
