package org.researchhub.files.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/** Whether there is a picture on a page. */
final class Drawn {

  private static final int DEEPEST = 4;
  private static final int MOST = 200;

  private Drawn() {}

  /** True when the page has a picture, by itself or within a form that it shows. */
  static boolean picture(PDPage page) {
    try {
      return picture(page.getResources(), 0);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean picture(@Nullable PDResources resources, int depth) throws IOException {
    if (resources == null || depth > DEEPEST) {
      return false;
    }
    int looked = 0;
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        return true;
      }
      if (++looked > MOST) {
        return false;
      }
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDFormXObject form && picture(form.getResources(), depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
