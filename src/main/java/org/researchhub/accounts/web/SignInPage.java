package org.researchhub.accounts.web;

import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desk;

/**
 * @param name whom the button signs in; null when there is no button
 * @param secret the link's own; null when there is no button
 * @param used whether a link was followed that is no longer good
 */
public record SignInPage(Desk desk, @Nullable String name, @Nullable String secret, boolean used) {}
