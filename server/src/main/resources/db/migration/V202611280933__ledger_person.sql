-- A secret of each account that signs. Leaves hold its login and free text only as commitments keyed
-- by it; once it is destroyed (null), nobody can tell any more whose they were (个人信息保护法第四十七条).
create table ledger.person (
    login text primary key,
    secret bytea check (length(secret) = 32)
);

grant select, insert, update on ledger.person to guatu_app;
