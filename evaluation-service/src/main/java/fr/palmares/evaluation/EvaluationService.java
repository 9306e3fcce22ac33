package fr.palmares.evaluation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the evaluation of editions as a service of its own. */
@SpringBootApplication
public class EvaluationService {

  /** Starts the service; see the README for its settings. */
  public static void main(String[] args) {
    SpringApplication.run(EvaluationService.class, args);
  }
}
