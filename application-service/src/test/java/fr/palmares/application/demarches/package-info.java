@org.jspecify.annotations.NullMarked
package fr.palmares.application.demarches;
