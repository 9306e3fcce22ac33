package fr.palmares.results.feed;

import fr.palmares.results.wording.Markup;

/** News as an Atom feed (RFC 4287). */
final class Atom {

  private static final Markup TEMPLATE = Markup.beside(Atom.class, "feed.atom.mustache");

  private Atom() {}

  static String of(News news) {
    return TEMPLATE.print(news);
  }
}
