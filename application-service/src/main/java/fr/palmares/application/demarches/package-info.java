/**
 * Takes over the dossiers that authorities filed in démarches-simplifiées
 * (demarche.numerique.gouv.fr): reads its exports, and maps the champs of its forms to criteria.
 */
@NullMarked
package fr.palmares.application.demarches;

import org.jspecify.annotations.NullMarked;
