package fr.palmares.eventing.store;

/** An event to write by the thousand. */
record Figure(String stream, long version) {}
