/// TextGrad: the leader is edited where its answers went wrong, without the insights, the
/// initialisation or a distribution.
///
/// What edits here are rules, which stand in for a language model and are called so wherever the
/// method is named. It must not know forecasts.
@NullMarked
package org.collograph.search.textgrad;

import org.jspecify.annotations.NullMarked;
