-- What had arrived by a moment is read again by the types that a read model takes.
create index audit_entry_type on audit_entry (type, service, sequence);
