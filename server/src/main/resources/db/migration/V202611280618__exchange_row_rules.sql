-- Files and imports are the office's alone.
alter table exchange.file enable row level security;
alter table exchange.import enable row level security;
alter table exchange.import_row enable row level security;
alter table exchange.mapping enable row level security;
alter table exchange.answer enable row level security;

create policy office on exchange.file for all to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy office on exchange.import for all to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy office on exchange.import_row for all to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy office on exchange.mapping for all to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
create policy office on exchange.answer for all to guatu_app
    using (guatu.is_any('SERVER', 'OFFICE'));
