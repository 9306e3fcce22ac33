-- Until when one application may move after the others' deadline.
alter table application_overview add column extended_until timestamptz;
