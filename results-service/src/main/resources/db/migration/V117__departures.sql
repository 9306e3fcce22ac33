-- Departures from the computed level that were approved, as evaluation-service published them.
create table known_departure (
  application text primary key,
  edition     int  not null,
  level       text,              -- null: no level
  reason      text not null
);
