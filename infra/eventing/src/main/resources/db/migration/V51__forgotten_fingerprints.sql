-- What a command held is told apart from another's for a day: a fingerprint of personal data that
-- were erased meanwhile must not stay. Its identifier counts once for ever.
alter table processed_command alter column fingerprint drop not null;
create index processed_command_to_forget on processed_command (processed_at)
  where fingerprint is not null;
