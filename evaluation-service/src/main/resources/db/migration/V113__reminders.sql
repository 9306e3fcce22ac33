-- Reminders. Neither table is a read model: no replay touches them, and no event holds what stands here.

-- Mail addresses, in clear so that they can be erased.
create table juror_contact (
  juror   text primary key,
  address text not null
);

-- The outbox: mails as commands asked for them, in this order, until they are marked as sent or rejected.
create table reminder_mail (
  id           uuid        primary key,
  place        bigint      generated always as identity,
  edition      integer     not null,
  juror        text        not null,
  number       integer     not null,
  missing      integer     not null,
  message      text        not null,
  queued_at    timestamptz not null,
  leased_until timestamptz,
  attempts     integer     not null default 0,
  problem      text,
  sent_at      timestamptz,
  rejected_at  timestamptz,
  unique (edition, juror, number)
);

create index reminder_mail_waiting on reminder_mail (place)
  where sent_at is null and rejected_at is null;
