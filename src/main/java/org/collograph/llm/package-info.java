/// Language models as a port: a request goes in, a reply comes out, by plain blocking calls on
/// virtual threads. A `Pool` is the models a search may choose from.
///
/// It must not know graphs, tasks or why it is asked.
package org.collograph.llm;
