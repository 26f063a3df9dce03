package org.researchhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.scan.Clamd;
import org.researchhub.platform.settings.HubSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks the virus scanner that the settings name. Where one is named, nothing passes unscanned: a
 * scanner that cannot be reached refuses everything.
 */
@Component
public final class VirusScan {

  private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");

  private final @Nullable Clamd clamd;

  @Autowired
  public VirusScan(HubSettings settings) {
    this(settings.files().documents().clamd(), PATIENCE);
  }

  VirusScan(@Nullable String address, Duration patience) {
    clamd = address == null ? null : new Clamd(address, patience);
  }

  /** Whether a scanner is named in the settings. */
  public boolean isConfigured() {
    return clamd != null;
  }

  /** What the scanner says of these bytes; read to the end or to the finding. The caller closes. */
  public Scanning scan(InputStream bytes) {
    if (clamd == null) {
      return new Scanning.NotScanned();
    }
    String answer;
    try {
      answer = clamd.scan(bytes);
    } catch (IOException e) {
      LOG.warn("The virus scanner could not be asked: {}", e.toString());
      String why = e.getMessage() == null ? "it cannot be reached" : e.getMessage();
      return new Scanning.Refused(Reason.of("refuse.scan-failed", why));
    }
    Matcher found = FOUND.matcher(answer);
    if (found.matches()) {
      return new Scanning.Refused(Reason.of("refuse.virus", found.group(1)));
    }
    return answer.equals("stream: OK")
        ? new Scanning.Clean()
        : new Scanning.Refused(Reason.of("refuse.scan-failed", answer));
  }
}
