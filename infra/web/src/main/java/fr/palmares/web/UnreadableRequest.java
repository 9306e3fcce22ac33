package fr.palmares.web;

/** A request that is not even a command: answered 400, with the field at fault. */
public final class UnreadableRequest extends RuntimeException {

  private final String rule;
  private final String field;

  /**
   * @param rule the rule's machine name, in kebab case
   * @param field a part of the body, or a parameter of the query
   * @param sentence in English
   */
  public UnreadableRequest(String rule, String field, String sentence) {
    super(sentence);
    this.rule = rule;
    this.field = field;
  }

  String rule() {
    return rule;
  }

  String field() {
    return field;
  }

  /** The sentence for people. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
