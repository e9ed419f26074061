/// A run told on one page for whoever was not there: as HTML that needs nothing beside it, as PDF
/// made of the same page, and as a Markdown table for a paper or a pull request.
///
/// The page is `assets/report/report.html`; `RunReport` holds what fills it, in words. Nothing of
/// the machine is in it: files are named by their last part. It must not know screens or stores.
@NullMarked
package org.collograph.run.report;

import org.jspecify.annotations.NullMarked;
