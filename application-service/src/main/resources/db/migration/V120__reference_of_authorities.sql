-- The register of local authorities as somebody published it: reference data, replaced whole by loading a
-- file. Not rebuilt from the log, which says (register-loaded) which file it was.
create table reference_authority (
  authority  text primary key,
  kind       text not null,
  siren      text,
  code       text not null,
  name       text not null,
  slug       text not null,
  department text,
  region     text,
  population int
);
create index reference_authority_slug on reference_authority (slug text_pattern_ops);

-- The authorities known to the label, and every name that they had: told again by the log from its beginning
-- (authority-register-v2), with what was not kept so far.
delete from authority_register;

alter table authority_register
  add column region      text,
  add column population  int,
  add column merged_into text;
create index authority_register_merged on authority_register (merged_into);

create table authority_name (
  authority text    not null,
  slug      text    not null,
  name      text    not null,
  current   boolean not null,
  since     bigint  not null,
  primary key (authority, since)
);
create index authority_name_slug on authority_name (slug text_pattern_ops);
