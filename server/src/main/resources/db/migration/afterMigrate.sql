-- A cluster with another identifier was restored from a dump: its entries begin a new epoch.
insert into ledger.epoch (epoch, system_identifier, since)
select coalesce(max(epoch), 0) + 1, (pg_control_system()).system_identifier, now()
  from ledger.epoch
having not exists (
    select from ledger.epoch latest
     where latest.epoch = (select max(epoch) from ledger.epoch)
       and latest.system_identifier = (pg_control_system()).system_identifier);
