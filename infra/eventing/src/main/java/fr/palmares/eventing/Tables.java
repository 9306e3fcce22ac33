package fr.palmares.eventing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tables that a projection writes, and that nobody else writes: a replay fills them anew beside
 * the live ones. Every value in them comes from the events, none from a sequence or a clock, so
 * that the same events give the same rows.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tables {

  /** Their names, without a schema. */
  String[] value();
}
