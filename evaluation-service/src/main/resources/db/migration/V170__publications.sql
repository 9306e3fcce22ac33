-- Editions whose palmarès is published, as results-service told.
create table known_publication (
  edition int primary key
);
