-- Who a connection works for: set by the application whenever a connection leaves its pool.
-- Without it both are null, and the policies let nothing through.
create function guatu.caller() returns text language sql stable parallel safe
    return nullif(current_setting('guatu.login', true), '');

create function guatu.is_any(variadic wanted text[]) returns boolean
    language sql stable parallel safe
    return coalesce(nullif(current_setting('guatu.roles', true), '')::text[] && wanted, false);

grant usage on schema guatu to guatu_app;
