-- reflection: a private reflection, owned by its author; never the other of the pair
alter table reflection_entry enable row level security;
alter table reflection_entry force row level security;

drop policy if exists reflection_owner_reads on reflection_entry;
create policy reflection_owner_reads on reflection_entry for select to app_runtime
  using (owner_id = app.viewer() and circle_id = any ((select app.own('reflection'))::uuid[]));

drop policy if exists reflection_granted_reads on reflection_entry;
create policy reflection_granted_reads on reflection_entry for select to app_runtime
  using (
    circle_id = any ((select app.circles('reflection'))::uuid[])
    and not withheld
    and recorded_at <@ app.coverage((select app.pairs('reflection')), circle_id, owner_id)
    and from_at <= app.as_of((select app.pairs('reflection')), circle_id, owner_id)
    and (to_at is null or to_at > app.as_of((select app.pairs('reflection')), circle_id, owner_id))
  );

drop policy if exists reflection_owner_adds on reflection_entry;
create policy reflection_owner_adds on reflection_entry for insert to app_runtime
  with check (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('reflection'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists reflection_owner_closes on reflection_entry;
create policy reflection_owner_closes on reflection_entry for update to app_runtime
  using (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('reflection')) and to_at is null)
  with check (owner_id = app.viewer() and to_at = app.at());

revoke all on reflection_entry from app_runtime;
grant select, insert, update (to_at) on reflection_entry to app_runtime;
