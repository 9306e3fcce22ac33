/** The rail of APIs: who may call, who asks, what a refusal looks like. */
@NullMarked
package fr.palmares.web;

import org.jspecify.annotations.NullMarked;
