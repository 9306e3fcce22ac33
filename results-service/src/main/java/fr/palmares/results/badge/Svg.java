package fr.palmares.results.badge;

import fr.palmares.results.wording.Markup;

/**
 * Draws badges as SVG: one file that loads nothing and runs nothing, with a title and a description
 * that screen readers speak (SVG Accessibility API Mappings 1.0).
 */
final class Svg {

  private static final Markup TEMPLATE = Markup.beside(Svg.class, "badge.svg.mustache");

  private Svg() {}

  static String of(Badge badge) {
    return TEMPLATE.print(badge);
  }
}
