-- notes: free text of sessions, withheld until marked; never a partner
alter table notes_entry enable row level security;
alter table notes_entry force row level security;

drop policy if exists notes_owner_reads on notes_entry;
create policy notes_owner_reads on notes_entry for select to app_runtime
  using (owner_id = app.viewer() and circle_id = any ((select app.own('notes'))::uuid[]));

drop policy if exists notes_granted_reads on notes_entry;
create policy notes_granted_reads on notes_entry for select to app_runtime
  using (
    circle_id = any ((select app.circles('notes'))::uuid[])
    and not withheld
    and recorded_at <@ app.coverage((select app.pairs('notes')), circle_id, owner_id)
    and from_at <= app.as_of((select app.pairs('notes')), circle_id, owner_id)
    and (to_at is null or to_at > app.as_of((select app.pairs('notes')), circle_id, owner_id))
  );

drop policy if exists notes_owner_adds on notes_entry;
create policy notes_owner_adds on notes_entry for insert to app_runtime
  with check (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('notes'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists notes_owner_closes on notes_entry;
create policy notes_owner_closes on notes_entry for update to app_runtime
  using (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('notes')) and to_at is null)
  with check (owner_id = app.viewer() and to_at = app.at());

revoke all on notes_entry from app_runtime;
grant select, insert, update (to_at) on notes_entry to app_runtime;
