-- queue: what waits for somebody. Whoever makes it wait leaves it; the person, or the patient of the circle, takes it away.
alter table notice enable row level security;
alter table notice force row level security;
revoke all on notice from app_runtime;

drop policy if exists notice_left on notice;
create policy notice_left on notice for insert to app_runtime with check (person_id <> app.viewer()); -- nobody is nobody's other
drop policy if exists notice_seen on notice;
create policy notice_seen on notice for select to app_runtime using (app.viewer() in (person_id, owner_id));
drop policy if exists notice_taken_away on notice;
create policy notice_taken_away on notice for delete to app_runtime using (app.viewer() in (person_id, owner_id));
grant select, insert, delete on notice to app_runtime;

drop policy if exists notice_works on notice;
create policy notice_works on notice for all to app_worker using (true) with check (true);
grant select, delete on notice to app_worker;
