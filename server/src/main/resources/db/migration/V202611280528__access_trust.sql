-- Accounts end, passwords age, sessions wait for a second factor.
alter table access.account
    add column closed_at timestamptz,
    add column valid_until date,
    add column password_set_at timestamptz;
update access.account set password_set_at = created_at;
alter table access.account alter column password_set_at set not null;

alter table access.session
    add column factor_due boolean not null default false,
    add column address text not null default '',
    add column challenge bytea;

-- Earlier passwords, so that none comes back too soon.
create table access.password_history (
    login text not null references access.account,
    password_hash text not null,
    until timestamptz not null,
    primary key (login, until)
);

-- The secret is sealed (see data_key); of each code only the first use counts.
create table access.totp (
    login text primary key references access.account,
    secret text not null,
    confirmed_at timestamptz,
    last_step bigint not null
);

create table access.recovery_code (
    login text not null references access.account,
    hash bytea not null,
    used_at timestamptz,
    primary key (login, hash)
);

create table access.passkey (
    credential_id bytea primary key,
    login text not null references access.account,
    name text not null,
    credential bytea not null,
    counter bigint not null,
    created_at timestamptz not null,
    last_used_at timestamptz
);

create index on access.passkey (login);

-- Keys of personal data, each wrapped by the master key, which is never in the database.
create table access.data_key (
    id int primary key,
    cipher text not null check (cipher in ('AES', 'SM4')),
    wrapped bytea not null,
    index_key boolean not null,
    created_at timestamptz not null
);

-- The phone is sealed; its index finds an exact number without opening any.
create table access.contact (
    login text primary key references access.account,
    phone text not null,
    phone_index bytea not null,
    updated_at timestamptz not null
);

create index on access.contact (phone_index);

-- A session is found by whoever holds its token, before it is known who that is; every use is
-- looked up, so that ending a session or closing an account holds at once and on every server.
create function access.session_of(hash bytea, idle_since timestamptz, oldest timestamptz, today date)
    returns table (login text, name text, roles text[], unit text, must_change_password boolean,
                   password_set_at timestamptz, csrf text, seen_at timestamptz, factor_due boolean,
                   has_factor boolean)
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select a.login, a.name, a.roles, a.unit, a.must_change_password, a.password_set_at,
               s.csrf, s.seen_at, s.factor_due,
               exists (select from access.totp t
                        where t.login = a.login and t.confirmed_at is not null)
               or exists (select from access.passkey p where p.login = a.login)
          from access.session s
          join access.account a on a.login = s.login
         where s.token_hash = hash and s.seen_at > idle_since and s.created_at > oldest
           and a.closed_at is null and coalesce(a.valid_until >= today, true);
    end;

-- Nobody gives roles to himself, and only the security administrator gives any.
create function access.refuse_own_roles() returns trigger language plpgsql as $$
begin
    if new.roles is distinct from old.roles and current_user = 'guatu_app'
        and (not guatu.is_any('SERVER', 'SECURITY') or new.login = guatu.caller()) then
        raise exception 'The roles of % are not for % to change', new.login, guatu.caller()
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger refuse_own_roles before update on access.account
    for each row execute function access.refuse_own_roles();

grant select, insert, update, delete on access.totp, access.passkey, access.contact to guatu_app;
grant select, insert, update, delete on access.recovery_code to guatu_app;
grant select, insert on access.password_history to guatu_app;
grant select, insert on access.data_key to guatu_app;
grant delete on access.data_key to guatu_app;

alter table access.account enable row level security;
alter table access.session enable row level security;
alter table access.audit enable row level security;
alter table access.password_history enable row level security;
alter table access.totp enable row level security;
alter table access.recovery_code enable row level security;
alter table access.passkey enable row level security;
alter table access.contact enable row level security;
alter table access.data_key enable row level security;

create policy seen on access.account for select to guatu_app using (
    login = guatu.caller()
    or guatu.is_any('SERVER', 'OFFICE', 'ADMIN', 'SECURITY', 'AUDITOR', 'AUDIT_ADMIN'));
create policy made on access.account for insert to guatu_app with check (
    guatu.is_any('SERVER', 'OFFICE', 'ADMIN'));
create policy kept on access.account for update to guatu_app using (
    login = guatu.caller() or guatu.is_any('SERVER', 'OFFICE', 'ADMIN', 'SECURITY'));

create policy own on access.session for all to guatu_app
    using (login = guatu.caller() or guatu.is_any('SERVER', 'OFFICE', 'ADMIN', 'SECURITY'))
    with check (login = guatu.caller() or guatu.is_any('SERVER'));

create policy written on access.audit for insert to guatu_app with check (true);
create policy read on access.audit for select to guatu_app using (
    guatu.is_any('SERVER', 'AUDITOR', 'AUDIT_ADMIN'));

create policy own on access.password_history for all to guatu_app
    using (login = guatu.caller() or guatu.is_any('SERVER'))
    with check (login = guatu.caller() or guatu.is_any('SERVER', 'OFFICE', 'ADMIN'));

create policy own on access.totp for all to guatu_app
    using (login = guatu.caller() or guatu.is_any('SERVER'));
create policy known on access.totp for select to guatu_app using (guatu.is_any('SECURITY'));
create policy taken on access.totp for delete to guatu_app using (guatu.is_any('SECURITY'));
create policy own on access.recovery_code for all to guatu_app
    using (login = guatu.caller() or guatu.is_any('SERVER'));
create policy known on access.recovery_code for select to guatu_app
    using (guatu.is_any('SECURITY'));
create policy taken on access.recovery_code for delete to guatu_app
    using (guatu.is_any('SECURITY'));
create policy own on access.passkey for all to guatu_app
    using (login = guatu.caller() or guatu.is_any('SERVER'));
create policy known on access.passkey for select to guatu_app using (guatu.is_any('SECURITY'));
create policy taken on access.passkey for delete to guatu_app using (guatu.is_any('SECURITY'));

create policy own on access.contact for all to guatu_app
    using (login = guatu.caller() or guatu.is_any('SERVER'));
create policy seen on access.contact for select to guatu_app using (
    guatu.is_any('OFFICE', 'ADMIN', 'SECURITY'));

-- A wrapped key opens nothing without the master key; only rotation takes one away.
create policy known on access.data_key for select to guatu_app using (true);
create policy made on access.data_key for insert to guatu_app with check (true);
create policy retired on access.data_key for delete to guatu_app using (guatu.is_any('SERVER'));
