-- Read models, each rebuilt from the log by its projection.

create table edition_overview (
  edition          int primary key,
  label            text not null,
  phase            text not null,
  rulebook_version int not null default 0
);

-- One row a version: a version never changes once adopted.
create table edition_rulebook (
  edition  int not null,
  version  int not null,
  rulebook json not null,
  primary key (edition, version)
);

create table authority_register (
  authority  text primary key,
  kind       text not null,
  siren      text,
  name       text not null,
  department text
);

create table application_overview (
  application text primary key,
  edition     int not null,
  authority   text not null,
  owner       text not null,
  status      text not null,
  reason      text,
  amendments  int not null default 0
);
create index application_overview_edition on application_overview (edition, application);

create table application_answer (
  application text not null,
  criterion   text not null,
  answer      text not null,
  primary key (application, criterion)
);

create table application_evidence (
  application text not null,
  criterion   text not null,
  name        text not null,
  link        text not null,
  primary key (application, criterion, name)
);

-- People, apart from every event: events hold a salted hash. Deleting a row erases the person and leaves
-- every proof valid.
create table contact (
  contact     uuid primary key,
  application text not null,
  task        text not null check (task in ('sponsor', 'referent')),
  name        text not null,
  detail      text not null,
  salt        bytea not null
);
