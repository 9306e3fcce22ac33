package fr.palmares.eventing;

/**
 * What a command left behind.
 *
 * @param position of the last event that it appended to the store; 0 if none
 */
public record Receipt(long position) {}
