-- The role that requests run under. It owns nothing: it can read and write rows where a module
-- grants it, never change a table. Every module's migration grants what it needs.
do $$
begin
    if not exists (select from pg_roles where rolname = 'guatu_app') then
        create role guatu_app nologin;
    end if;
    if not pg_has_role(current_user, 'guatu_app', 'member') then
        execute format('grant guatu_app to %I', current_user);
    end if;
end
$$;

-- The second wall of append-only tables: whoever gets past the grants, owner included, stops here.
create function guatu.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused', tg_table_schema || '.' || tg_table_name, tg_op
        using errcode = 'insufficient_privilege';
end
$$;
