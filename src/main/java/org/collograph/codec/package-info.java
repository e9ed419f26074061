/// File formats of graphs, roles and model profiles: native JSON with a version, GraphML, DOT and
/// Mermaid.
///
/// It knows `graph` and `cost` and nothing that runs. What it reads is untrusted.
@NullMarked
package org.collograph.codec;

import org.jspecify.annotations.NullMarked;
