package fr.palmares.results.release;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import org.jspecify.annotations.Nullable;

/** A level that was corrected after the publication; {@code null} stands for no level. */
public record Erratum(
    PublicAct act,
    ApplicationId application,
    @Nullable LevelId before,
    @Nullable LevelId after,
    String reason) {}
