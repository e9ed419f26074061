/// Language models as a port: a request goes in, a reply comes out, by plain blocking calls on
/// virtual threads. A `Pool` is the models a search may choose from: how each is called, and the
/// `Traffic` that spaces the calls and tries again. `PoolDocument`, `Keys` and `Discovery` are what
/// a person sets up real models with; `llm.remote` reaches them.
///
/// It must not know graphs, tasks or why it is asked.
@NullMarked
package org.collograph.llm;

import org.jspecify.annotations.NullMarked;
