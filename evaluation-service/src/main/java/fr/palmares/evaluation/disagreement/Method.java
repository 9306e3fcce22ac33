package fr.palmares.evaluation.disagreement;

/**
 * A statistical method, so that a reader can check a figure.
 *
 * @param name what it is called where it is taught
 * @param source where it is described
 */
public record Method(String name, String source) {}
