package org.researchhub.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Desks;
import org.researchhub.accounts.Person;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by a one-time link. Opening the link only asks, so that a preview uses none up. */
@Controller
class SignInController {

  private static final URI DESK = URI.create("/curate");

  private final Accounts accounts;
  private final SessionCookies sessions;
  private final Desks desks;
  private final Pages pages;

  SignInController(Accounts accounts, SessionCookies sessions, Desks desks, Pages pages) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.desks = desks;
    this.pages = pages;
  }

  @GetMapping(AccountsSecurity.SIGN_IN)
  ResponseEntity<byte[]> ask(@AuthenticationPrincipal @Nullable Person person, CsrfToken token) {
    return person == null ? page(token, null, null, false) : toDesk();
  }

  @GetMapping(AccountsSecurity.SIGN_IN + "/{secret}")
  ResponseEntity<byte[]> ask(@PathVariable String secret, CsrfToken token) {
    Optional<Person> invited = accounts.invited(secret);
    return page(token, invited.map(Person::name).orElse(null), secret, invited.isEmpty());
  }

  @PostMapping(AccountsSecurity.SIGN_IN)
  ResponseEntity<byte[]> signIn(
      @RequestParam String secret,
      CsrfToken token,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<String> session = accounts.signIn(secret);
    if (session.isEmpty()) {
      return page(token, null, null, true);
    }
    sessions.begin(request, response, session.get());
    return toDesk();
  }

  @PostMapping("/curate/sign-out")
  ResponseEntity<byte[]> signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(AccountsSecurity.SIGN_IN))
        .build();
  }

  private ResponseEntity<byte[]> page(
      CsrfToken token, @Nullable String name, @Nullable String secret, boolean used) {
    var words = desks.words();
    Frame frame = desks.frame(words.say(used ? "accounts.used.title" : "accounts.in.title"), false);
    return pages.unstored(
        used ? HttpStatus.GONE : HttpStatus.OK,
        "accounts/signin.jte",
        frame,
        new SignInPage(desks.desk(null, token, null), name, secret, used));
  }

  private static ResponseEntity<byte[]> toDesk() {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(DESK).build();
  }
}
