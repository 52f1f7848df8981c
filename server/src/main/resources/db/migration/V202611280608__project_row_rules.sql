-- Everybody reads the list; the office alone changes it.
alter table project.list_version enable row level security;
alter table project.project enable row level security;
alter table project.milestone enable row level security;
alter table project.relation enable row level security;

create policy read on project.list_version for select to guatu_app using (true);
create policy written on project.list_version for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on project.list_version for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy read on project.project for select to guatu_app using (true);
create policy written on project.project for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on project.project for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy read on project.milestone for select to guatu_app using (true);
create policy written on project.milestone for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on project.milestone for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy read on project.relation for select to guatu_app using (true);
create policy written on project.relation for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on project.relation for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
