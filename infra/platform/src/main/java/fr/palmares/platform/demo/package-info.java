/** One edition played through the services' public APIs, as people would, from a folder. */
@NullMarked
package fr.palmares.platform.demo;

import org.jspecify.annotations.NullMarked;
