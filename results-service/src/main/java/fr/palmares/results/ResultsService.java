package fr.palmares.results;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs levels, mentions, palmarès, progression and audit as a service of its own. */
@SpringBootApplication
public class ResultsService {

  /** Starts the service; see the README for its settings. */
  public static void main(String[] args) {
    SpringApplication.run(ResultsService.class, args);
  }
}
