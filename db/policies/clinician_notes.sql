-- clinician_notes: a clinician's own working notes and plan drafts; nobody else, ever
alter table clinician_notes_entry enable row level security;
alter table clinician_notes_entry force row level security;

drop policy if exists clinician_notes_owner_reads on clinician_notes_entry;
create policy clinician_notes_owner_reads on clinician_notes_entry for select to app_runtime
  using (owner_id = app.viewer() and circle_id = any ((select app.own('clinician_notes'))::uuid[]));

drop policy if exists clinician_notes_owner_adds on clinician_notes_entry;
create policy clinician_notes_owner_adds on clinician_notes_entry for insert to app_runtime
  with check (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('clinician_notes'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists clinician_notes_owner_closes on clinician_notes_entry;
create policy clinician_notes_owner_closes on clinician_notes_entry for update to app_runtime
  using (owner_id = app.viewer() and author_id = app.viewer() and circle_id = any (app.own_write('clinician_notes')) and to_at is null)
  with check (owner_id = app.viewer() and to_at = app.at());

revoke all on clinician_notes_entry from app_runtime;
grant select, insert, update (to_at) on clinician_notes_entry to app_runtime;
