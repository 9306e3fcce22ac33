package fr.palmares.application.authority.reference;

/** The organizer replaces the register. */
record LoadRegister(TheRegister register, String source, RegisterFile file) {}
