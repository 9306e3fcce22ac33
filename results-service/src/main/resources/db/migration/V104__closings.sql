-- Editions whose applications are closed: who competes is known.
create table known_closing (
  edition int primary key
);
