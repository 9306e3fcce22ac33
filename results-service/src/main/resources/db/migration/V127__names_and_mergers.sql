-- What application-service tells of authorities: every name that one had, and in which one it went on. The
-- target of a merger may be told of later than the merger.
create table authority_name (
  authority text    not null,
  kind      text    not null,
  siren     text,
  slug      text    not null,
  primary key (authority, slug)
);
create index authority_name_siren on authority_name (siren);
create index authority_name_slug on authority_name (kind, slug);

create table authority_merger (
  authority text primary key,
  merged_into text not null
);
create index authority_merger_into on authority_merger (merged_into);
