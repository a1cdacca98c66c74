-- outcomes: questionnaires and scores; never a partner
alter table outcomes_entry enable row level security;
alter table outcomes_entry force row level security;

drop policy if exists outcomes_owner_reads on outcomes_entry;
create policy outcomes_owner_reads on outcomes_entry for select to app_runtime
  using (owner_id = app.viewer() and circle_id = any ((select app.own('outcomes'))::uuid[]));

drop policy if exists outcomes_granted_reads on outcomes_entry;
create policy outcomes_granted_reads on outcomes_entry for select to app_runtime
  using (
    circle_id = any ((select app.circles('outcomes'))::uuid[])
    and not withheld
    and recorded_at <@ app.coverage((select app.pairs('outcomes')), circle_id, owner_id)
    and from_at <= app.as_of((select app.pairs('outcomes')), circle_id, owner_id)
    and (to_at is null or to_at > app.as_of((select app.pairs('outcomes')), circle_id, owner_id))
  );

drop policy if exists outcomes_owner_adds on outcomes_entry;
create policy outcomes_owner_adds on outcomes_entry for insert to app_runtime
  with check (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('outcomes'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists outcomes_owner_closes on outcomes_entry;
create policy outcomes_owner_closes on outcomes_entry for update to app_runtime
  using (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('outcomes')) and to_at is null)
  with check (owner_id = app.viewer() and to_at = app.at());

revoke all on outcomes_entry from app_runtime;
grant select, insert, update (to_at) on outcomes_entry to app_runtime;
