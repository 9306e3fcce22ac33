-- Made again by public-acts-v2, which knows errata of mentions, too.
truncate public_act;
alter table public_act
  add column mention text,      -- null for an erratum of a level
  add column gained  boolean;   -- whether the application got the mention, or lost it
