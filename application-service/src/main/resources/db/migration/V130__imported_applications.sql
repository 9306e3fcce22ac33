-- An imported application belongs to nobody until the organizer hands it over.
alter table application_overview alter column owner drop not null;
