package fr.palmares.results.appeal;

import fr.palmares.kernel.JurorId;
import java.util.List;

/** The organizer names who looks at an appeal, in the place of whoever was named before. */
record NameAppealJurors(AppealId appeal, List<JurorId> jurors) {
  NameAppealJurors {
    jurors = List.copyOf(jurors);
  }
}
