-- couple_log: joint sessions: the day, the exercise, that it happened; owned by the patient
alter table couple_log_entry enable row level security;
alter table couple_log_entry force row level security;

drop policy if exists couple_log_owner_reads on couple_log_entry;
create policy couple_log_owner_reads on couple_log_entry for select to app_runtime
  using (owner_id = app.viewer() and circle_id = any ((select app.own('couple_log'))::uuid[]));

drop policy if exists couple_log_granted_reads on couple_log_entry;
create policy couple_log_granted_reads on couple_log_entry for select to app_runtime
  using (
    circle_id = any ((select app.circles('couple_log'))::uuid[])
    and not withheld
    and recorded_at <@ app.coverage((select app.pairs('couple_log')), circle_id, owner_id)
    and from_at <= app.as_of((select app.pairs('couple_log')), circle_id, owner_id)
    and (to_at is null or to_at > app.as_of((select app.pairs('couple_log')), circle_id, owner_id))
  );

-- Under freeze and hold the author still sees what they go on to write, so that nothing looks stopped.
drop policy if exists couple_log_author_reads on couple_log_entry;
create policy couple_log_author_reads on couple_log_entry for select to app_runtime
  using (author_id = app.eyes() and circle_id = any ((select app.circles('couple_log'))::uuid[])
    and app.cell((select app.pairs('couple_log')), circle_id, owner_id) is not null and to_at is null);

drop policy if exists couple_log_owner_adds on couple_log_entry;
create policy couple_log_owner_adds on couple_log_entry for insert to app_runtime
  with check (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('couple_log'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists couple_log_owner_closes on couple_log_entry;
create policy couple_log_owner_closes on couple_log_entry for update to app_runtime
  using (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('couple_log')) and to_at is null)
  with check (owner_id = app.viewer() and to_at = app.at());

-- The other person adds events that they author, and changes nobody else's.
drop policy if exists couple_log_granted_adds on couple_log_entry;
create policy couple_log_granted_adds on couple_log_entry for insert to app_runtime
  with check (author_id = app.viewer() and owner_id <> app.viewer() and app.may_write('couple_log', circle_id, owner_id)
    and current_setting('app.room', true) = 'ours'
    and from_at = app.at() and to_at is null and version = 1 and recorded_at = from_at);

revoke all on couple_log_entry from app_runtime;
grant select, insert, update (to_at) on couple_log_entry to app_runtime;
