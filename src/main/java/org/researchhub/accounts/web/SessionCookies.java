package org.researchhub.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Person;
import org.researchhub.accounts.Role;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Finds out from a request's cookie who is signed in; begins and ends what the cookie holds. */
@Component
class SessionCookies implements SecurityContextRepository {

  private static final String NAME = "hub-session";
  private static final String PATH = "/curate";

  private final Accounts accounts;
  private final boolean overTls;

  SessionCookies(Accounts accounts, HubSettings settings) {
    this.accounts = accounts;
    this.overTls = isHttps(settings.baseUrl());
  }

  /** A proxy in front of the hub may speak https to readers and http to the hub. */
  static boolean isHttps(@Nullable URI base) {
    return base != null && "https".equalsIgnoreCase(base.getScheme());
  }

  void begin(HttpServletRequest request, HttpServletResponse response, String secret) {
    response.addHeader(
        HttpHeaders.SET_COOKIE, cookie(request, secret, Duration.ofDays(7)).toString());
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    secret(request).ifPresent(accounts::signOut);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO).toString());
  }

  private ResponseCookie cookie(HttpServletRequest request, String value, Duration age) {
    return ResponseCookie.from(NAME, value)
        .httpOnly(true)
        .secure(overTls || request.isSecure())
        .sameSite("Lax")
        .path(PATH)
        .maxAge(age)
        .build();
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(
        () -> secret(request).flatMap(accounts::signedIn).map(SessionCookies::context));
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // A session begins and ends only where somebody signs in or out.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return secret(request).isPresent();
  }

  private static Optional<String> secret(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME) && !cookie.getValue().isEmpty())
            .map(Cookie::getValue)
            .findFirst();
  }

  private static SecurityContext context(Person person) {
    var authorities =
        Arrays.stream(Role.values())
            .filter(person::may)
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList();
    return new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(person, null, authorities));
  }

  /** Asks the database only when somebody wants to know, and once. */
  private static final class Deferred implements DeferredSecurityContext {
    private final java.util.function.Supplier<Optional<SecurityContext>> question;
    private @Nullable SecurityContext answer;
    private boolean nobody;

    Deferred(java.util.function.Supplier<Optional<SecurityContext>> question) {
      this.question = question;
    }

    @Override
    public SecurityContext get() {
      SecurityContext known = answer;
      if (known == null) {
        Optional<SecurityContext> found = question.get();
        nobody = found.isEmpty();
        known = found.orElseGet(SecurityContextHolder::createEmptyContext);
        answer = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      get();
      return nobody;
    }
  }
}
