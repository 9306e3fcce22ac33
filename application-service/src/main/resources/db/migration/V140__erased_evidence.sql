-- When the organizer had the bytes of a file erased (projection dossiers-v1); its hash stays.
alter table application_evidence add column erased_at timestamptz;
