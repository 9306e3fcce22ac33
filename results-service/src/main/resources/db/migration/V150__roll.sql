-- Participations are made again by participations-v2, which knows more of each.
truncate participation;
alter table participation
  add column department text,
  add column region     text,
  add column population int,
  add column points     text,      -- exact, as published; null for editions of the past
  add column percent    text,
  add column standing   int;       -- by percentage in its edition, 1 for the best, equal ones alike

-- In which transaction what the roll of participants is made of last changed. Written by triggers on the live
-- tables alone, so that a replay beside them changes nothing before it is put in their place.
create table roll_change (
  source     text primary key,
  changed_in xid8 not null
);
insert into roll_change values ('participations', '0'), ('identities', '0');

create function roll_changed() returns trigger language plpgsql as $$
begin
  update roll_change set changed_in = pg_current_xact_id()
  where source = tg_argv[0] and changed_in <> pg_current_xact_id();
  return null;
end $$;

create trigger roll_changed after insert or update or delete on participation
  for each statement execute function roll_changed('participations');
create trigger roll_changed after insert or update or delete on authority_merger
  for each statement execute function roll_changed('identities');
create trigger roll_changed after update or delete on authority_name
  for each statement execute function roll_changed('identities');

-- Most who register never took part before: their name changes nothing.
create function roll_named() returns trigger language plpgsql as $$
begin
  if exists (select from named n join participation p on p.siren = n.siren)
    or exists (select from named n join participation p on p.kind = n.kind and p.slug = n.slug)
    or exists (select from named n join authority_name a using (authority) where a.slug <> n.slug)
  then
    update roll_change set changed_in = pg_current_xact_id()
    where source = 'identities' and changed_in <> pg_current_xact_id();
  end if;
  return null;
end $$;

create trigger roll_named after insert on authority_name
  referencing new table as named for each statement execute function roll_named();
