package org.researchhub;

import org.researchhub.accounts.cli.UserCommand;
import org.researchhub.api.cli.ExportCommand;
import org.researchhub.authorities.cli.VocabularyCommand;
import org.researchhub.bench.cli.BareApplication;
import org.researchhub.bench.cli.LoadGenerator;
import org.researchhub.curation.cli.DraftsCommand;
import org.researchhub.curation.cli.MatchesCommand;
import org.researchhub.curation.cli.PublicationCommand;
import org.researchhub.enquiries.cli.EnquiriesCommand;
import org.researchhub.imports.cli.ImportCommand;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Program;
import org.researchhub.search.cli.IndexCommand;
import org.researchhub.search.cli.SearchCommand;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * Starts the server, or runs one command. Of what Spring Boot would set up by itself only what is
 * named here is: a start need not look through the rest, nor every class for what nobody uses.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
public class ResearchHub {

  @Command(
      name = "hub",
      description = "The web site, library and archive of a research centre.",
      subcommands = {
        Serve.class,
        UserCommand.class,
        EnquiriesCommand.class,
        Init.class,
        DraftsCommand.class,
        MatchesCommand.class,
        PublicationCommand.class,
        FilesCommands.class,
        BackupCommand.class,
        RestoreCommand.class,
        DoctorCommand.class,
        Bench.class,
        LoadGenerator.class,
        BareApplication.class,
        ImportCommand.class,
        ExportCommand.class,
        SearchCommand.class,
        IndexCommand.class,
        VocabularyCommand.class,
        HelpCommand.class
      })
  static final class Commands extends Program {}

  public static void main(String[] arguments) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    HubCommand.openWith(new OpenHub());
    System.exit(Program.run(new Commands(), arguments));
  }
}
