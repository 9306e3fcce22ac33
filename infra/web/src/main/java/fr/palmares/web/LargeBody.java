package fr.palmares.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that takes larger bodies than {@code palmares.web.max-body-size}, for those whom its
 * {@link AllowedTo} lets in: files. What it may hold is a size with its unit, best a setting with a
 * default: {@code @LargeBody("${palmares.register.max-size:20MB}")}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeBody {
  String value();
}
