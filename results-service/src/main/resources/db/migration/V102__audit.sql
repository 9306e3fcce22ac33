-- Every public event of every service, as it was published.
create table audit_entry (
  service     text not null,
  sequence    bigint not null,
  event_id    uuid not null,
  type        text not null,
  edition     int,
  application text,
  time        timestamptz not null,
  actor       text not null,
  role        text not null,
  command     uuid not null,
  trace       text not null,
  data        json not null,
  primary key (service, event_id)
);
create index audit_entry_application on audit_entry (application, time);
create index audit_entry_edition on audit_entry (edition, type);
