/// Agent-REINFORCE: sample, evaluate, feedback, update, with an agent that gives the next
/// probability tables and its reasons.
///
/// The built-in agent works by the three insights of arXiv 2511.00086 and by the forecast from
/// traces; it gets the very record that a language model would get. It must not know what answers
/// the models: nothing here may hold for one pool only.
package org.collograph.search.agent;
