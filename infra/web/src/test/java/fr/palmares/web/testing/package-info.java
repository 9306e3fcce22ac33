/**
 * What the tests of every service share: tokens, the service's door, each endpoint as each role,
 * the rules of the house. Published as this module's test-jar.
 */
@NullMarked
package fr.palmares.web.testing;

import org.jspecify.annotations.NullMarked;
