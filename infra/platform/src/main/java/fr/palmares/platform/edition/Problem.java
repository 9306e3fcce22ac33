package fr.palmares.platform.edition;

/**
 * One thing that is wrong with an edition folder.
 *
 * @param file the file's name
 * @param line counted from 1; 0 when it is the file as a whole
 * @param reason what is wrong and what is expected
 */
public record Problem(String file, int line, String reason) {

  /** The same, of a line that the edition is played without. */
  Problem leftOut() {
    return new Problem(file, line, reason + "; left out");
  }

  @Override
  public String toString() {
    return (line > 0 ? file + ":" + line : file) + ": " + reason;
  }
}
