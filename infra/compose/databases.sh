#!/bin/sh
# Run once by the PostgreSQL image, on an empty data volume: one database per service, owned by its
# own role, closed to the others.
set -eu

create() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set name="$1" --set password="$2" <<'SQL'
create role :"name" with login nosuperuser password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

create application "$APPLICATION_DB_PASSWORD"
create evaluation "$EVALUATION_DB_PASSWORD"
create results "$RESULTS_DB_PASSWORD"
