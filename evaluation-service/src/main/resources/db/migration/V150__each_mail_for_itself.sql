-- Each mail is tried for itself: one that the server defers waits longer and longer, and lets the others pass.
alter table reminder_mail rename column leased_until to not_before;
alter table reminder_mail add column deferrals   integer not null default 0;
alter table reminder_mail add column given_up_at timestamptz;
alter table reminder_mail add column dropped_at  timestamptz;

drop index reminder_mail_waiting;
create index reminder_mail_waiting on reminder_mail (place)
  where sent_at is null and rejected_at is null and given_up_at is null and dropped_at is null;

-- Opens the commitment that stands for an address in the log. Null where the address was kept before the log told
-- of addresses.
alter table juror_contact add column salt bytea;
