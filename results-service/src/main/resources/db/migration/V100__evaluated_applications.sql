-- What the other services told. No order holds between topics: each row takes what comes first.

create table known_rulebook (
  edition  int not null,
  version  int not null,
  rulebook json not null,
  primary key (edition, version)
);

create table known_application (
  application text primary key,
  edition     int not null,
  authority   json,              -- null until the submission arrives
  out         boolean not null default false
);
create index known_application_edition on known_application (edition);

create table known_evaluation (
  application      text primary key,
  edition          int not null,
  settled          json not null,
  rulebook_version int not null
);
create index known_evaluation_edition on known_evaluation (edition);

create table known_jury (
  edition       int primary key,
  organizations json not null
);
