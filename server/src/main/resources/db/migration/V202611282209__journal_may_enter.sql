-- Whoever left a post writes nothing under it any more, for days before as little as for days after:
-- an entry tells when it was recorded, and on that day, in China Standard Time, its writer still
-- answers for the post.
create function organisation.may_enter(
    wanted_login text, wanted_post text, effective_on date, recorded_at timestamptz)
    returns boolean language sql stable
    return organisation.answers_for(
        wanted_login, wanted_post,
        greatest(effective_on, (recorded_at at time zone 'Asia/Shanghai')::date));

drop policy written on journal.entry;
create policy written on journal.entry for insert to guatu_app with check (
    guatu.is_any('SERVER')
    or (login = guatu.caller() and guatu.is_any('FILLER', 'HEAD')
        and organisation.may_enter(login, post, effective_on, recorded_at)));
