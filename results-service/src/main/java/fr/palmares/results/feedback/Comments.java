package fr.palmares.results.feedback;

import fr.palmares.kernel.ApplicationId;
import java.util.Set;

/** The comments of an application that stand: written, and neither revised nor taken back since. */
@FunctionalInterface
interface Comments {

  /** Those of an application, in the order of its rubric's identifiers. */
  Set<Comment> of(ApplicationId application);
}
