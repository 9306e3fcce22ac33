-- One row a version, never changed: the canonical text that the fingerprint seals. Rebuilt from the log.

drop table edition_rulebook;

create table rulebook_version (
  edition     int         not null,
  version     int         not null,
  text        text        not null,
  fingerprint text        not null,
  adopted_at  timestamptz not null,
  reason      text,
  erratum     boolean     not null,
  primary key (edition, version)
);
