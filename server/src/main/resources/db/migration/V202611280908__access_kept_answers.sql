-- What a request under an idempotency key did and was answered, so that asking again does nothing
-- twice. The row is written in the transaction of the change itself; the answer follows, sealed.
create table access.kept_answer (
    login text not null,
    key text not null check (length(key) between 1 and 200),
    request text not null,
    at timestamptz not null,
    status int,
    content_type text,
    body text,
    primary key (login, key)
);

create index on access.kept_answer (at);

grant select, insert, update, delete on access.kept_answer to guatu_app;

alter table access.kept_answer enable row level security;
create policy own on access.kept_answer for all to guatu_app
    using (login = guatu.caller() or guatu.is_any('SERVER'));
