-- What is derived is written in bulk, and whoever writes it deletes it: no row need look for its
-- series by itself.
alter table indicator.contribution drop constraint contribution_series_fkey;
alter table indicator.tally drop constraint tally_series_fkey;
