-- solo_plan: the plan that was said yes to; a clinician reads its history too
alter table solo_plan_entry enable row level security;
alter table solo_plan_entry force row level security;

drop policy if exists solo_plan_owner_reads on solo_plan_entry;
create policy solo_plan_owner_reads on solo_plan_entry for select to app_runtime
  using (owner_id = app.viewer() and circle_id = any ((select app.own('solo_plan'))::uuid[]));

drop policy if exists solo_plan_granted_reads on solo_plan_entry;
create policy solo_plan_granted_reads on solo_plan_entry for select to app_runtime
  using (
    circle_id = any ((select app.circles('solo_plan'))::uuid[])
    and not withheld
    and tstzrange(from_at, to_at) && app.coverage((select app.pairs('solo_plan')), circle_id, owner_id)
    and from_at <= app.as_of((select app.pairs('solo_plan')), circle_id, owner_id)
  );

drop policy if exists solo_plan_owner_adds on solo_plan_entry;
create policy solo_plan_owner_adds on solo_plan_entry for insert to app_runtime
  with check (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('solo_plan'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists solo_plan_owner_closes on solo_plan_entry;
create policy solo_plan_owner_closes on solo_plan_entry for update to app_runtime
  using (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('solo_plan')) and to_at is null)
  with check (owner_id = app.viewer() and to_at = app.at());

revoke all on solo_plan_entry from app_runtime;
grant select, insert, update (to_at) on solo_plan_entry to app_runtime;
