package fr.palmares.web.small;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service on the rail. */
@SpringBootApplication
public class SmallService {

  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(SmallService.class, args);
  }
}
