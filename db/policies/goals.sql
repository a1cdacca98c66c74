-- goals: goals and their attainment, standing
alter table goals_entry enable row level security;
alter table goals_entry force row level security;

drop policy if exists goals_owner_reads on goals_entry;
create policy goals_owner_reads on goals_entry for select to app_runtime
  using (owner_id = app.viewer() and circle_id = any ((select app.own('goals'))::uuid[]));

drop policy if exists goals_granted_reads on goals_entry;
create policy goals_granted_reads on goals_entry for select to app_runtime
  using (
    circle_id = any ((select app.circles('goals'))::uuid[])
    and not withheld
    and tstzrange(from_at, to_at) && app.coverage((select app.pairs('goals')), circle_id, owner_id)
    and from_at <= app.as_of((select app.pairs('goals')), circle_id, owner_id)
    and (to_at is null or to_at > app.as_of((select app.pairs('goals')), circle_id, owner_id))
  );

drop policy if exists goals_owner_adds on goals_entry;
create policy goals_owner_adds on goals_entry for insert to app_runtime
  with check (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('goals'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists goals_owner_closes on goals_entry;
create policy goals_owner_closes on goals_entry for update to app_runtime
  using (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('goals')) and to_at is null)
  with check (owner_id = app.viewer() and to_at = app.at());

-- A clinician with the grant adds rows that they author.
drop policy if exists goals_granted_adds on goals_entry;
create policy goals_granted_adds on goals_entry for insert to app_runtime
  with check (author_id = app.viewer() and owner_id <> app.viewer() and app.may_write('goals', circle_id, owner_id)
    and current_setting('app.room', true) = 'caseload'
    and from_at = app.at() and to_at is null and version = 1 and recorded_at = from_at);

revoke all on goals_entry from app_runtime;
grant select, insert, update (to_at) on goals_entry to app_runtime;
