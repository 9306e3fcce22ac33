-- Made again by published-palmares-v2, which knows where the publication stands in the log.
truncate published_palmares;
alter table published_palmares
  add column sequence     bigint      not null,
  add column published_at timestamptz not null;

-- Errata of what was published, from their proposal on. number: where the log tells of the first of it.
create table erratum (
  number           bigint primary key,
  edition          int    not null,
  kind             text   not null,   -- level, mention
  application      text,              -- whose level
  level_before     text,
  level_after      text,
  mention          text,
  withdrawn        text,              -- who loses the mention
  granted          text,              -- who gets it
  reason           text   not null,
  proposed_at      timestamptz,       -- null where one person decided alone, as was once allowed
  proposed_by      text,
  status           text   not null,   -- proposed, approved, rejected
  decided_at       timestamptz,
  decided_by       text,
  decided_in       uuid,              -- the command
  decided_sequence bigint,            -- the last event of the decision
  rejection        text
);
create index erratum_edition on erratum (edition, decided_sequence);

-- Made again by mention-holders-v2, which keeps those who lost a mention: from which event to which other one.
truncate mention_holder;
alter table mention_holder
  add column granted   bigint not null,
  add column withdrawn bigint,
  drop constraint mention_holder_pkey,
  add primary key (edition, mention, application, granted);

-- Which mentions a participation shows, and what they are called: an erratum changes them.
create table mention_name (
  edition int  not null,
  mention text not null,
  name    text not null,
  rank    int  not null,
  primary key (edition, mention)
);
create table mention_on_record (
  application text not null,
  edition     int  not null,
  mention     text not null,
  primary key (application, mention)
);

-- Made again from the first event on, with these.
truncate participation;
delete from token_entry where processor_name = 'participations-v2';
