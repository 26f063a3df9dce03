/** The served default hub, looked at in Chromium as a reader sees it. */
@org.jspecify.annotations.NullMarked
package org.researchhub.browser;
