-- Evidence may be a file: then it has no link.
alter table application_evidence alter column link drop not null;
alter table application_evidence add column media_type text;
alter table application_evidence add column size bigint;
alter table application_evidence add column sha256 text;

-- The bytes of files, beside the log: deleting a row erases the file and leaves every proof valid.
create table evidence_file (
  application text  not null,
  sha256      text  not null,
  media_type  text  not null,
  bytes       bytea not null,
  primary key (application, sha256)
);

-- When what was handed in (projection receipts-v1).
create table application_receipt (
  application      text        not null,
  amendment        int         not null,
  rulebook_version int,
  fingerprint      text,
  handed_in_at     timestamptz not null,
  primary key (application, amendment)
);
