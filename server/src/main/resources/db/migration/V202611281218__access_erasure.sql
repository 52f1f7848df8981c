-- What is personal about a closed account goes after its term, or when its holder asks for it; what
-- the account did stays where it is sealed, and can no longer be told to be a person's.
alter table access.account add column erased_at timestamptz;

grant delete on access.password_history to guatu_app;
