/**
 * The contract of public events: schemas, samples and the catalogue, checked against the records.
 */
@NullMarked
package fr.palmares.eventing.contract;

import org.jspecify.annotations.NullMarked;
