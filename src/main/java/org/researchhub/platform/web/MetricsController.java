package org.researchhub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.Alarm;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Follower;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.jobs.JobCount;
import org.researchhub.platform.jobs.Jobs;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures for the machine's own administrator, in Prometheus' text form. */
@RestController
class MetricsController {

  private static final MediaType TEXT =
      MediaType.parseMediaType("text/plain;version=0.0.4;charset=UTF-8");
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private final Changes changes;
  private final Followers followers;
  private final AnswerCounts answers;
  private final List<Alarm> alarms;
  private final Jobs jobs;

  MetricsController(
      Changes changes, Followers followers, AnswerCounts answers, List<Alarm> alarms, Jobs jobs) {
    this.changes = changes;
    this.followers = followers;
    this.answers = answers;
    this.alarms = List.copyOf(alarms);
    this.jobs = jobs;
  }

  /**
   * @throws NoSuchPage for anyone who does not ask from this machine itself, also through a proxy
   *     on it
   */
  @GetMapping("/metrics")
  ResponseEntity<String> metrics(HttpServletRequest request) {
    boolean forwarded =
        request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
    if (forwarded
        || !OWN_NAMES.contains(request.getServerName())
        || !loopback(request.getRemoteAddr())) {
      throw new NoSuchPage();
    }
    return ResponseEntity.ok().contentType(TEXT).cacheControl(CacheControl.noStore()).body(text());
  }

  private String text() {
    var text = new StringBuilder();
    type(text, "hub_change_last", "gauge", "Number of the last change.");
    value(text, "hub_change_last", null, changes.last());
    type(text, "hub_follower_position", "gauge", "Number of the last change a follower took in.");
    for (Follower follower : followers.all()) {
      value(text, "hub_follower_position", label(follower), follower.position());
    }
    type(text, "hub_follower_failing", "gauge", "1 while the last turn of a follower failed.");
    for (Follower follower : followers.all()) {
      value(text, "hub_follower_failing", label(follower), followers.fails(follower) ? 1 : 0);
    }
    if (!alarms.isEmpty()) {
      type(text, "hub_alarm", "gauge", "1 while an administrator should look at something.");
      for (Alarm alarm : alarms) {
        String label = "alarm=\"" + alarm.name() + '"';
        value(text, "hub_alarm", label, alarm.raised().isPresent() ? 1 : 0);
      }
    }
    type(text, "hub_jobs", "gauge", "Jobs by kind and state.");
    for (JobCount count : jobs.counts()) {
      String label = "kind=\"" + count.kind() + "\",state=\"" + count.state() + '"';
      value(text, "hub_jobs", label, count.jobs());
    }
    type(text, "hub_answers_total", "counter", "Answers by status.");
    for (int statusClass = 1; statusClass <= 5; statusClass++) {
      value(
          text,
          "hub_answers_total",
          "status=\"" + statusClass + "xx\"",
          answers.count(statusClass));
    }
    type(text, "hub_answer_seconds_total", "counter", "Time taken for all answers.");
    value(text, "hub_answer_seconds_total", null, answers.seconds());
    machine(text);
    return text.toString();
  }

  private static String label(Follower follower) {
    return "follower=\"" + follower.name().replaceAll("[^A-Za-z0-9 _.-]", "") + '"';
  }

  private static void machine(StringBuilder text) {
    var memory = ManagementFactory.getMemoryMXBean();
    type(text, "jvm_memory_used_bytes", "gauge", "Memory in use.");
    value(text, "jvm_memory_used_bytes", "area=\"heap\"", memory.getHeapMemoryUsage().getUsed());
    value(
        text,
        "jvm_memory_used_bytes",
        "area=\"nonheap\"",
        memory.getNonHeapMemoryUsage().getUsed());
    type(text, "jvm_threads", "gauge", "Platform threads.");
    value(text, "jvm_threads", null, ManagementFactory.getThreadMXBean().getThreadCount());
    type(text, "process_uptime_seconds", "gauge", "Time since the start.");
    value(
        text,
        "process_uptime_seconds",
        null,
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
    ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .ifPresent(cpu -> {
          type(text, "process_cpu_seconds_total", "counter", "Processor time.");
          value(text, "process_cpu_seconds_total", null, cpu.toMillis() / 1000.0);
        });
  }

  private static boolean loopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static void type(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void value(StringBuilder text, String name, @Nullable String label, double value) {
    text.append(name)
        .append(label == null ? "" : "{" + label + "}")
        .append(' ')
        .append(
            value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.3f", value))
        .append('\n');
  }
}
