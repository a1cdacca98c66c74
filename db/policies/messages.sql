-- messages: the thread of a patient and a clinician: author and addressee
alter table messages_entry enable row level security;
alter table messages_entry force row level security;

drop policy if exists messages_parties_read on messages_entry;
create policy messages_parties_read on messages_entry for select to app_runtime
  using (app.viewer() in (author_id, addressee_id) and circle_id = any ((select app.own('messages'))::uuid[]));

drop policy if exists messages_author_adds on messages_entry;
create policy messages_author_adds on messages_entry for insert to app_runtime
  with check (author_id = app.viewer() and owner_id = app.viewer() and circle_id = any (app.own_write('messages'))
    and from_at = app.at() and to_at is null and (version > 1 or recorded_at = from_at));

drop policy if exists messages_author_closes on messages_entry;
create policy messages_author_closes on messages_entry for update to app_runtime
  using (author_id = app.viewer() and circle_id = any (app.own_write('messages')) and to_at is null)
  with check (author_id = app.viewer() and to_at = app.at());

revoke all on messages_entry from app_runtime;
grant select, insert, update (to_at) on messages_entry to app_runtime;
