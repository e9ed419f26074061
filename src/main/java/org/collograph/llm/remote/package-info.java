/// Real models behind OpenAI-compatible endpoints.
///
/// LangChain4j builds requests and reads replies; `CarefulHttp` carries them, because that library
/// passes on neither `Retry-After` nor a limit on a reply's size, and its retries would be seen by
/// no ledger. `Endpoints` spaces the calls and tries again. Keys are looked up by name for each
/// call and struck out of everything that comes back.
///
/// It must not know graphs, tasks or why it is asked; only `app` puts it together.
@NullMarked
package org.collograph.llm.remote;

import org.jspecify.annotations.NullMarked;
