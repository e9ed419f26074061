package org.collograph.run.report;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// The page of a report as PDF. Nothing is fetched for it.
final class ReportPdf {
  private final ReportPage page;

  ReportPdf(ReportPage page) {
    this.page = page;
  }

  byte[] bytes() throws IOException {
    XRLog.setLoggingEnabled(false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useUriResolver((_, _) -> null);
    // The fonts that every reader of PDF has know no arrow.
    builder.withHtmlContent(page.page(false).replace('→', '›'), null);
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }
}
