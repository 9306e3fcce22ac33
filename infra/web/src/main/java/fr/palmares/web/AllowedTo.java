package fr.palmares.web;

import fr.palmares.kernel.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint. Every endpoint says so: a service whose controller has one without it
 * does not start. Who has several of the roles acts in the first of them. {@link Role#PUBLIC} is
 * everyone, signed in or not.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
  Role[] value();
}
