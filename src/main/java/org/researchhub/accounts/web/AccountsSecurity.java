package org.researchhub.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import org.researchhub.accounts.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Two chains: the staff's addresses want a session and a token against forged requests; all others
 * know nobody, set no cookie and keep no session.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccountsSecurity {

  static final String SIGN_IN = "/curate/sign-in";

  @Bean
  @Order(1)
  SecurityFilterChain staff(HttpSecurity http, SessionCookies sessions, KeptForms kept) {
    http.securityMatcher("/curate", "/curate/**", "/admin", "/admin/**")
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            stateless -> stateless.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(context -> context.securityContextRepository(sessions))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(SIGN_IN, SIGN_IN + "/**")
                .permitAll()
                .requestMatchers("/admin", "/admin/**")
                .hasRole(Role.ADMINISTRATOR.name())
                .anyRequest()
                .hasRole(Role.REVIEWER.name()))
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint((request, response, reason) -> {
                  if (!kept.answer(request, response)) {
                    toSignIn(response);
                  }
                })
                .accessDeniedHandler((request, response, reason) -> {
                  if (!(reason instanceof CsrfException) || !kept.answer(request, response)) {
                    response.sendError(HttpStatus.FORBIDDEN.value());
                  }
                }));
    return http.build();
  }

  /** No filters: the firewall before them still refuses addresses that mean two things. */
  @Bean
  @Order(2)
  SecurityFilterChain everybody() {
    return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
  }

  /** The redirect names no host: what a request says of its own is not to be believed. */
  private static void toSignIn(HttpServletResponse response) {
    response.setStatus(HttpStatus.FOUND.value());
    response.setHeader(HttpHeaders.LOCATION, SIGN_IN);
  }

  private static CookieCsrfTokenRepository tokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("hub-form");
    tokens.setCookieCustomizer(cookie -> cookie.path("/curate").sameSite("Strict"));
    return tokens;
  }
}
