package fr.palmares.results.pressrelease;

import java.util.List;

/**
 * The facts of a press release, in words; the templates hold everything else.
 *
 * @param everyone what superlatives are checked against
 */
record PressRelease(
    String label,
    String edition,
    String ordinal,
    String applications,
    String levelSentence,
    List<Highlight> highest,
    List<Highlight> progressions,
    List<Mention> mentions,
    List<Level> levels,
    String supporters,
    List<Figures> everyone) {

  /** An authority, and what is remarkable about it. */
  record Highlight(String authority, String claim) {}

  record Mention(String name, String authority, String grounds) {}

  record Level(String name, int count, String authorities) {}

  /**
   * One authority of the palmarès.
   *
   * @param rank how high its level stands; 0 for none
   * @param steps levels risen since its last participation; 0 unless comparable
   */
  record Figures(String authority, int rank, int steps) {}

  boolean hasHighest() {
    return !highest.isEmpty();
  }

  boolean hasProgressions() {
    return !progressions.isEmpty();
  }

  boolean hasMentions() {
    return !mentions.isEmpty();
  }

  boolean hasSupporters() {
    return !supporters.isEmpty();
  }

  /** The superlatives that a template may use. */
  Superlatives superlatives() {
    return new Superlatives(this);
  }
}
