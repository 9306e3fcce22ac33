package fr.palmares.results.pressrelease;

import java.util.List;

/** The facts of a press release, in words; the template holds everything else. */
record PressRelease(
    String label,
    String edition,
    String ordinal,
    String applications,
    String levelSentence,
    List<Highlight> highest,
    List<Mention> mentions,
    List<Level> levels,
    String supporters) {

  /** An authority on the highest level reached, and what is remarkable about it. */
  record Highlight(String authority, String claim) {}

  record Mention(String name, String authority, String grounds) {}

  record Level(String name, int count, String authorities) {}

  boolean hasMentions() {
    return !mentions.isEmpty();
  }

  boolean hasSupporters() {
    return !supporters.isEmpty();
  }
}
