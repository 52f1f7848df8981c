-- Everybody reads the campaign; the office alone changes it.
alter table campaign.campaign enable row level security;
alter table campaign.district enable row level security;
alter table campaign.action enable row level security;
alter table campaign.work_line enable row level security;
alter table campaign.declared_total enable row level security;
alter table campaign.area enable row level security;
alter table campaign.outside_event enable row level security;
alter table campaign.classification enable row level security;
alter table campaign.linked_campaign enable row level security;

create policy read on campaign.campaign for select to guatu_app using (true);
create policy written on campaign.campaign for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on campaign.campaign for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy read on campaign.district for select to guatu_app using (true);
create policy written on campaign.district for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on campaign.district for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy read on campaign.action for select to guatu_app using (true);
create policy written on campaign.action for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on campaign.action for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy read on campaign.work_line for select to guatu_app using (true);
create policy written on campaign.work_line for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on campaign.work_line for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy read on campaign.declared_total for select to guatu_app using (true);
create policy written on campaign.declared_total for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on campaign.declared_total for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy read on campaign.area for select to guatu_app using (true);
create policy written on campaign.area for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on campaign.area for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy read on campaign.outside_event for select to guatu_app using (true);
create policy written on campaign.outside_event for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on campaign.outside_event for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy read on campaign.classification for select to guatu_app using (true);
create policy written on campaign.classification for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on campaign.classification for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy read on campaign.linked_campaign for select to guatu_app using (true);
create policy written on campaign.linked_campaign for insert to guatu_app
    with check (guatu.is_any('SERVER', 'OFFICE'));
create policy changed on campaign.linked_campaign for update to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
