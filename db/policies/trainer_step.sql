-- trainer_step: item on the ladder and minutes
alter table trainer_step_entry enable row level security;
alter table trainer_step_entry force row level security;

drop policy if exists trainer_step_owner_reads on trainer_step_entry;
create policy trainer_step_owner_reads on trainer_step_entry for select to app_runtime
  using (owner_id = app.viewer() and circle_id = any ((select app.own('trainer_step'))::uuid[]));

drop policy if exists trainer_step_granted_reads on trainer_step_entry;
create policy trainer_step_granted_reads on trainer_step_entry for select to app_runtime
  using (
    circle_id = any ((select app.circles('trainer_step'))::uuid[])
    and not withheld
    and recorded_at <@ app.coverage((select app.pairs('trainer_step')), circle_id, owner_id)
    and from_at <= app.as_of((select app.pairs('trainer_step')), circle_id, owner_id)
    and (to_at is null or to_at > app.as_of((select app.pairs('trainer_step')), circle_id, owner_id))
  );

drop policy if exists trainer_step_owner_adds on trainer_step_entry;
create policy trainer_step_owner_adds on trainer_step_entry for insert to app_runtime
  with check (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('trainer_step'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists trainer_step_owner_closes on trainer_step_entry;
create policy trainer_step_owner_closes on trainer_step_entry for update to app_runtime
  using (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('trainer_step')) and to_at is null)
  with check (owner_id = app.viewer() and to_at = app.at());

revoke all on trainer_step_entry from app_runtime;
grant select, insert, update (to_at) on trainer_step_entry to app_runtime;
