package fr.palmares.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.palmares.evaluation.deliberation.DeliberationEvent;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.JuryEvent;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.evaluation.scoring.ScoreSheetEvent;
import org.axonframework.config.ProcessingGroup;
import org.junit.jupiter.api.Test;

/** The shape of this service, kept. */
class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("fr.palmares.evaluation");

  @Test
  void the_parts_depend_on_each_other_one_way() {
    slices().matching("fr.palmares.evaluation.(*)..").should().beFreeOfCycles().check(SERVICE);
  }

  @Test
  void no_other_service_is_known_here() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("fr.palmares.application..", "fr.palmares.results..")
        .check(SERVICE);
  }

  @Test
  void the_domain_is_free_of_frameworks() {
    classes()
        .that()
        .belongToAnyOf(
            Jury.class,
            JuryEvent.class,
            ScoreSheet.class,
            ScoreSheetEvent.class,
            DeliberationEvent.class)
        .or()
        .haveSimpleName("Deliberation")
        .or()
        .haveSimpleName("WholeSheet")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "fr.palmares.kernel..", "fr.palmares.evaluation..")
        .check(SERVICE);
  }

  @Test
  void projections_touch_nothing_but_their_tables() {
    noClasses()
        .that()
        .areAnnotatedWith(ProcessingGroup.class)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("fr.palmares.eventing.Commands")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "org.springframework.web..", "org.apache.kafka..")
        .check(SERVICE);
  }
}
