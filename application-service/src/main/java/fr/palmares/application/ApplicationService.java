package fr.palmares.application;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs editions, authorities and applications as a service of its own. */
@SpringBootApplication
public class ApplicationService {

  /** Starts the service; see the README for its settings. */
  public static void main(String[] args) {
    SpringApplication.run(ApplicationService.class, args);
  }
}
