-- What application-service published, as far as it has arrived. Rows accept any order across topics:
-- each event sets only what it states.

create table known_edition (
  edition             integer primary key,
  applications_closed boolean not null default false
);

create table known_rulebook (
  edition  integer not null,
  version  integer not null,
  document json    not null,
  primary key (edition, version)
);

create table known_application (
  application text primary key,
  edition     integer not null,
  submitted   boolean not null default false,
  withdrawn   boolean not null default false,
  ineligible  boolean not null default false
);

create index known_application_of_edition on known_application (edition);
