package fr.palmares.results.preview;

import fr.palmares.results.palmares.Drafts;

/** Someone is about to see a palmarès. */
record LogPreview(PreviewId preview, Drafts.State state, String fingerprint) {}
