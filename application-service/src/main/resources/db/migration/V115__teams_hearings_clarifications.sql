-- Who works on an application (projection teams-v1).
create table application_member (
  application text not null,
  member      text not null,
  task        text not null,
  primary key (application, member)
);
create index application_member_works_on on application_member (member);

-- What was decided and answered about an application's eligibility (projection hearings-v1).
create table hearing_step (
  application text        not null,
  place       bigint      not null,
  step        text        not null,
  text        text        not null,
  at          timestamptz not null,
  primary key (application, place)
);

-- What was asked about an application, and replied (projection clarifications-v1).
create table clarification (
  application text        not null,
  number      int         not null,
  asker       text        not null,
  criterion   text,
  question    text        not null,
  asked_at    timestamptz not null,
  status      text        not null,
  reply       text,
  ended_at    timestamptz,
  primary key (application, number)
);
