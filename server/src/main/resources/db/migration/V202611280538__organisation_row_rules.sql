-- Everybody reads the chain of command; the office alone changes it.
alter table organisation.version enable row level security;
alter table organisation.unit enable row level security;
alter table organisation.post enable row level security;
alter table organisation.holding enable row level security;

create policy read on organisation.version for select to guatu_app using (true);
create policy read on organisation.unit for select to guatu_app using (true);
create policy read on organisation.post for select to guatu_app using (true);
create policy read on organisation.holding for select to guatu_app using (true);
create policy written on organisation.version for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy written on organisation.unit for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy written on organisation.post for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy written on organisation.holding for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));

-- Whether the account holds the post on the day; of two holders the later recorded counts.
create function organisation.holds(wanted_login text, wanted_post text, day date)
    returns boolean language sql stable
    begin atomic
        select coalesce((
            select h.login = wanted_login and coalesce(h.held_to >= day, true)
              from organisation.holding h
             where h.post = wanted_post and h.held_from <= day
             order by h.held_from desc, h.seq desc
             limit 1), false);
    end;
