-- Whoever left a post writes nothing under it any more, and whoever came inherits what it owes for
-- days before. The application asks who holds the post today; here stands what needs no clock: for
-- days after one has left, nobody writes.
create function organisation.answers_for(wanted_login text, wanted_post text, day date)
    returns boolean language sql stable
    begin atomic
        select exists (
            select from (
                select one.login, one.held_from,
                       least(one.held_to, lead(one.held_from) over (order by one.held_from) - 1)
                           as held_to
                  from (select distinct on (h.held_from) h.login, h.held_from, h.held_to
                          from organisation.holding h
                         where h.post = wanted_post
                         order by h.held_from, h.seq desc) one) held
             where held.login = wanted_login and coalesce(held.held_to >= day, true)
               and coalesce(held.held_to >= held.held_from, true));
    end;

drop policy written on journal.entry;
create policy written on journal.entry for insert to guatu_app with check (
    guatu.is_any('SERVER')
    or (login = guatu.caller() and guatu.is_any('FILLER', 'HEAD')
        and organisation.answers_for(login, post, effective_on)));
