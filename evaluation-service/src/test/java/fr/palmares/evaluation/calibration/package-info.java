@NullMarked
package fr.palmares.evaluation.calibration;

import org.jspecify.annotations.NullMarked;
