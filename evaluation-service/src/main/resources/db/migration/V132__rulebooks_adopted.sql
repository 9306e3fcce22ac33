-- Which event adopted a rulebook, when, and its fingerprint; null of what had arrived before.
alter table known_rulebook
  add column fingerprint text,
  add column event_id    uuid,
  add column adopted_at  timestamptz;
