-- adherence: planned and done by local day; a partner reads joint days only
alter table practice_day enable row level security;
alter table practice_day force row level security;

drop policy if exists adherence_owner_reads on practice_day;
create policy adherence_owner_reads on practice_day for select to app_runtime
  using (owner_id = app.viewer() and circle_id = any ((select app.own('adherence'))::uuid[]));

drop policy if exists adherence_granted_reads on practice_day;
create policy adherence_granted_reads on practice_day for select to app_runtime
  using (
    circle_id = any ((select app.circles('adherence'))::uuid[])
    and not withheld
    and recorded_at <@ app.coverage((select app.pairs('adherence')), circle_id, owner_id)
    and from_at <= app.as_of((select app.pairs('adherence')), circle_id, owner_id)
    and (to_at is null or to_at > app.as_of((select app.pairs('adherence')), circle_id, owner_id))
    and (is_joint or current_setting('app.room', true) = 'caseload')
  );

drop policy if exists adherence_owner_adds on practice_day;
create policy adherence_owner_adds on practice_day for insert to app_runtime
  with check (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('adherence'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists adherence_owner_closes on practice_day;
create policy adherence_owner_closes on practice_day for update to app_runtime
  using (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('adherence')) and to_at is null)
  with check (owner_id = app.viewer() and to_at = app.at());

revoke all on practice_day from app_runtime;
grant select, insert, update (to_at) on practice_day to app_runtime;
