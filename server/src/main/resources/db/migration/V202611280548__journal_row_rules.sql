-- Everybody reads the journal. An entry is written in one's own name, by a filler or a head who
-- holds the post on the day it is about (统计法第七条: no leader, office or administrator writes one);
-- the server carries over what a file brings.
alter table journal.entry enable row level security;
alter table journal.entry_evidence enable row level security;
alter table journal.evidence enable row level security;

create policy read on journal.entry for select to guatu_app using (true);
create policy written on journal.entry for insert to guatu_app with check (
    guatu.is_any('SERVER')
    or (login = guatu.caller() and guatu.is_any('FILLER', 'HEAD')
        and organisation.holds(login, post, effective_on)));
create policy read on journal.entry_evidence for select to guatu_app using (true);
create policy written on journal.entry_evidence for insert to guatu_app with check (
    guatu.is_any('SERVER', 'FILLER', 'HEAD'));
create policy read on journal.evidence for select to guatu_app using (true);
create policy written on journal.evidence for insert to guatu_app with check (
    guatu.is_any('SERVER') or login = guatu.caller());
