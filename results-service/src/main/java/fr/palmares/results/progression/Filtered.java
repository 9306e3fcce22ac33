package fr.palmares.results.progression;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the {@link Filter} that an endpoint takes. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
  @Parameter(
      name = "kind",
      in = ParameterIn.QUERY,
      description = "Kind of authority: commune, epci, syndicat, departement, region, autre",
      schema = @Schema(type = "string")),
  @Parameter(
      name = "department",
      in = ParameterIn.QUERY,
      description = "Code of the department, as 38 or 2A",
      schema = @Schema(type = "string")),
  @Parameter(
      name = "region",
      in = ParameterIn.QUERY,
      description = "INSEE code of the region, as 84",
      schema = @Schema(type = "string")),
  @Parameter(
      name = "minPopulation",
      in = ParameterIn.QUERY,
      description = "At least so many inhabitants",
      schema = @Schema(type = "integer")),
  @Parameter(
      name = "maxPopulation",
      in = ParameterIn.QUERY,
      description = "At most so many inhabitants",
      schema = @Schema(type = "integer"))
})
@interface Filtered {}
