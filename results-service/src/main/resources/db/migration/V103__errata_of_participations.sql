-- Which application a participation run here was: an erratum of its level finds it.
alter table participation add column application text;

create index participation_application on participation (application);
