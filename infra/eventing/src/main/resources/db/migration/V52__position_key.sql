-- Positions count what everyone does. Told to callers as they are, the difference of two of them would say
-- how much others did meanwhile, so callers get them sealed under this key. It protects no secret beyond
-- that and is no part of a proof; another key only makes sealed positions in flight unreadable.
create table position_key (
  only_one boolean primary key default true check (only_one),
  key      bytea   not null
);

insert into position_key (key)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
