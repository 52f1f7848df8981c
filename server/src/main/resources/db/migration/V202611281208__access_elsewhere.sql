-- By what name the house's directory or identity provider knows an account; and by whose word a
-- session began, since a password kept here neither ages nor must be changed when it was not asked.
create table access.elsewhere (
    source text not null check (source in ('OIDC', 'LDAP')),
    name text not null check (length(name) between 1 and 200),
    login text not null references access.account,
    primary key (source, name),
    unique (source, login)
);

grant select, insert, delete on access.elsewhere to guatu_app;

alter table access.elsewhere enable row level security;
create policy seen on access.elsewhere for select to guatu_app using (
    login = guatu.caller() or guatu.is_any('SERVER', 'ADMIN', 'SECURITY', 'AUDITOR', 'AUDIT_ADMIN'));
create policy made on access.elsewhere for insert to guatu_app
    with check (guatu.is_any('ADMIN'));
create policy gone on access.elsewhere for delete to guatu_app
    using (guatu.is_any('SERVER', 'ADMIN'));

alter table access.session
    add column source text not null default 'PASSWORD'
        check (source in ('PASSWORD', 'OIDC', 'LDAP'));

create or replace function access.session_of(
        hash bytea, idle_since timestamptz, oldest timestamptz, today date)
    returns table (login text, name text, roles text[], unit text, must_change_password boolean,
                   password_set_at timestamptz, csrf text, seen_at timestamptz, factor_due boolean,
                   has_factor boolean)
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select a.login, a.name, a.roles, a.unit,
               a.must_change_password and s.source = 'PASSWORD',
               case when s.source = 'PASSWORD' then a.password_set_at else s.created_at end,
               s.csrf, s.seen_at, s.factor_due,
               exists (select from access.totp t
                        where t.login = a.login and t.confirmed_at is not null)
               or exists (select from access.passkey p where p.login = a.login)
          from access.session s
          join access.account a on a.login = s.login
         where s.token_hash = hash and s.seen_at > idle_since and s.created_at > oldest
           and a.closed_at is null and coalesce(a.valid_until >= today, true);
    end;
