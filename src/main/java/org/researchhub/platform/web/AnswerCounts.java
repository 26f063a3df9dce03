package org.researchhub.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts answers by the first digit of their status, and the time they took. Of whom: nothing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerCounts extends OncePerRequestFilter {

  private final LongAdder[] byClass = {
    new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder()
  };
  private final LongAdder nanoseconds = new LongAdder();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      nanoseconds.add(System.nanoTime() - start);
      byClass[Math.clamp(response.getStatus() / 100L, 1, 5) - 1].increment();
    }
  }

  /** How many answers there were with a status of 100, 200 … 500 and more. */
  long count(int statusClass) {
    return byClass[statusClass - 1].sum();
  }

  double seconds() {
    return nanoseconds.sum() / 1e9;
  }
}
