package fr.palmares.web.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The shape that every service keeps. A service's test extends this and names its main class. */
public abstract class HouseRules {

  private static final String PROJECTION = "org.axonframework.config.ProcessingGroup";
  private static final String DOOR = "org.springframework.web.bind.annotation.RestController";
  private static final String COMPONENT = "org.springframework.stereotype.Component";

  private final String root;
  private final JavaClasses service;

  protected HouseRules(Class<?> main) {
    this.root = main.getPackageName();
    this.service =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
  }

  /** Services meet in public events and on the rails, never in each other's classes. */
  @Test
  void no_other_service_is_known() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("fr.palmares..")
                .and(
                    not(
                        resideInAnyPackage(
                            root + "..",
                            "fr.palmares.kernel..",
                            "fr.palmares.eventing..",
                            "fr.palmares.web.."))))
        .check(service);
  }

  /** The parts of the domain depend on each other one way. */
  @Test
  void parts_know_each_other_one_way() {
    slices().matching(root + ".(*)..").should().beFreeOfCycles().check(service);
  }

  /**
   * Records, enums and event interfaces are plain Java in the domain's words; files of cells too.
   */
  @Test
  void the_domain_is_free_of_frameworks() {
    classes()
        .that()
        .areRecords()
        .or()
        .areEnums()
        .or()
        .haveSimpleNameEndingWith("Event")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "fr.palmares.kernel..",
                    "fr.palmares.web.csv..",
                    root + "..")
                .and(not(resideInAnyPackage("java.sql.."))))
        .andShould()
        .onlyDependOnClassesThat(not(annotatedWith(COMPONENT)))
        .check(service);
  }

  /** A projection can be made again: it touches nothing but its tables and asks no clock. */
  @Test
  void projections_touch_nothing_but_their_tables() {
    noClasses()
        .that()
        .areAnnotatedWith(PROJECTION)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("fr.palmares.eventing.Commands")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "org.springframework.web..", "org.apache.kafka..")
        .allowEmptyShould(true)
        .check(service);
  }

  /** Whatever follows the log into tables says into which, so that it can be made again. */
  @Test
  void projections_name_their_tables() {
    classes()
        .that()
        .areAnnotatedWith(PROJECTION)
        .should()
        .beAnnotatedWith("fr.palmares.eventing.Tables")
        .allowEmptyShould(true)
        .check(service);
  }

  /** Doors send commands and ask queries; SQL stands with the query that it serves. */
  @Test
  void doors_hold_no_sql() {
    noClasses()
        .that()
        .areAnnotatedWith(DOOR)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
        .check(service);
  }

  /** Aggregates are shells: what they load beyond their stream is handed to them by name. */
  @Test
  void aggregates_hold_no_sql_and_no_http() {
    noClasses()
        .that()
        .areAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "org.springframework.web..")
        .allowEmptyShould(true)
        .check(service);
  }
}
