-- relation and gate: circles, relationships, names, grants. Readable by both ends, and while `enter` runs.
do $$ declare t text; begin
  foreach t in array array['circle', 'relationship', 'display_name', 'invitation', 'consent_grant', 'consent_epoch', 'consent_event', 'access_entry', 'data_key'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from app_runtime', t);
  end loop;
end $$;

drop policy if exists circle_reads on circle;
create policy circle_reads on circle for select to app_runtime
  using (app.entering() or owner_id = app.viewer());
drop policy if exists circle_adds on circle;
create policy circle_adds on circle for insert to app_runtime with check (owner_id = app.viewer());
grant select, insert on circle to app_runtime;

drop policy if exists relationship_reads on relationship;
create policy relationship_reads on relationship for select to app_runtime
  using (app.entering() or owner_id = app.viewer() or person_id = app.viewer());
-- A partner finds the care team, to say who of them reads the partner's own notes; a clinician finds the partner
-- where the plan for two is shared. Nobody who has left, and nobody who has.
drop policy if exists relationship_team_reads on relationship;
create policy relationship_team_reads on relationship for select to app_runtime
  using (confirmed_at is not null and ended_at is null
    and case kind when 'clinician' then circle_id = any ((select app.own_write('reflection'))::uuid[])
      else current_setting('app.room', true) = 'caseload' and (circle_id = any ((select app.circles('couple_plan'))::uuid[])
        or app.cell((select app.pairs('reflection')), circle_id, person_id) is not null) end);
drop policy if exists relationship_adds on relationship;
create policy relationship_adds on relationship for insert to app_runtime
  with check (owner_id = app.viewer() and person_id <> app.viewer() and from_at = app.at() and ended_at is null
    and (confirmed_at is null or confirmed_at = app.at()));
-- A clinician confirms that this is the person they meant; either end may end it, once.
drop policy if exists relationship_changes on relationship;
create policy relationship_changes on relationship for update to app_runtime
  using (app.viewer() in (owner_id, person_id) and ended_at is null)
  with check (app.viewer() in (owner_id, person_id)
    and (ended_at is null or ended_at = app.at()) and (confirmed_at is null or confirmed_at <= app.at()));
grant select, insert, update (confirmed_at, ended_at) on relationship to app_runtime;
-- Confirming happens once, now, and by the one whose word it is: a clinician says that this is the patient they meant,
-- a patient that this is her partner. An ending happens once, and nobody comes back by it.
create or replace function app.relationship_changes_once() returns trigger language plpgsql as $$ begin
  if new.ended_at is distinct from old.ended_at and old.ended_at is not null
    or new.confirmed_at is distinct from old.confirmed_at and (old.confirmed_at is not null or new.confirmed_at <> app.at()
      or app.viewer() <> case old.kind when 'clinician' then old.person_id else old.owner_id end) then
    raise exception 'a relationship is confirmed once and ends once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create or replace trigger relationship_changes_once before update on relationship
  for each row when (current_user = 'app_runtime') execute function app.relationship_changes_once();

-- Somebody who has left finds their own name and the patient's, and nobody who came after.
drop policy if exists display_name_reads on display_name;
create policy display_name_reads on display_name for select to app_runtime
  using (person_id = app.viewer() or circle_id = any (app.reach_now()) or circle_id = any (app.reach()) and person_id = any (app.patients()));
drop policy if exists display_name_adds on display_name;
create policy display_name_adds on display_name for insert to app_runtime
  with check (circle_id = any (app.reach_now()) and (person_id = app.viewer() or current_setting('app.room', true) = 'mine'));
-- A person changes their own name, and nobody else's.
drop policy if exists display_name_renames on display_name;
create policy display_name_renames on display_name for update to app_runtime using (person_id = app.viewer()) with check (person_id = app.viewer());
grant select, insert, update (name) on display_name to app_runtime;

drop policy if exists invitation_reads on invitation;
create policy invitation_reads on invitation for select to app_runtime
  using (app.viewer() in (inviter_id, accepted_by));
drop policy if exists invitation_adds on invitation;
-- Somebody is asked beside her by the patient alone, into her own circle; a patient by a clinician, into one that is to be.
create policy invitation_adds on invitation for insert to app_runtime
  with check (inviter_id = app.viewer() and accepted_by is null and settled_at is null and withdrawn_at is null
    and current_setting('app.room', true) = case role when 'patient' then 'caseload' else 'mine' end
    and (role = 'patient' or circle_id = any (app.reach_now())));
drop policy if exists invitation_settles on invitation;
create policy invitation_settles on invitation for update to app_runtime
  using (app.viewer() in (inviter_id, accepted_by)) with check (app.viewer() in (inviter_id, accepted_by));
grant select, insert, update (settled_at, withdrawn_at) on invitation to app_runtime;
-- Opening one by its token happens before anybody is in a circle: that is the sign-in role's.
drop policy if exists invitation_doorstep on invitation;
create policy invitation_doorstep on invitation for all to app_auth using (true) with check (true);
grant select, update (wrong_words, accepted_by, accepted_at, accepted_name, withdrawn_at) on invitation to app_auth;

drop policy if exists grant_reads on consent_grant;
create policy grant_reads on consent_grant for select to app_runtime
  using (app.entering() or owner_id = app.viewer()
    or (viewer_id = app.viewer() and viewer_kind = 'clinician' and (ended_at is null or ended_at = app.at())));
drop policy if exists grant_adds on consent_grant;
create policy grant_adds on consent_grant for insert to app_runtime
  with check (owner_id = app.viewer() and viewer_id <> app.viewer() and valid_from >= app.at() and recorded_at = app.at() and ended_at is null);
-- Only the owner widens; the owner and the viewer may narrow, and only by ending. What was left standing quietly
-- may be hidden later (ADR 0011): that is narrower, and nothing else of an ending ever changes.
drop policy if exists grant_ends on consent_grant;
create policy grant_ends on consent_grant for update to app_runtime
  using (app.viewer() in (owner_id, viewer_id) and (ended_at is null or end_mode = 'freeze'))
  with check (app.viewer() in (owner_id, viewer_id) and ended_at = app.at());
create or replace function app.grant_ends_once() returns trigger language plpgsql as $$ begin
  if old.ended_at is not null and not (old.end_mode = 'freeze' and new.end_mode = 'hide') then
    raise exception 'an ending stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
grant select, insert, update (ended_at, end_mode) on consent_grant to app_runtime;

drop policy if exists epoch_all on consent_epoch;
create policy epoch_all on consent_epoch for all to app_runtime
  using (circle_id = any (app.reach()) or viewer_id = app.viewer()) with check (circle_id = any (app.reach()) or viewer_id = app.viewer());
grant select, insert, update (epoch) on consent_epoch to app_runtime;

drop policy if exists consent_event_reads on consent_event;
create policy consent_event_reads on consent_event for select to app_runtime using (owner_id = app.viewer());
drop policy if exists consent_event_adds on consent_event;
create policy consent_event_adds on consent_event for insert to app_runtime
  with check (actor_id = app.viewer() and app.viewer() in (owner_id, viewer_id) and circle_id = any (app.reach()) and recorded_at = app.at());
grant select, insert on consent_event to app_runtime;

drop policy if exists access_entry_reads on access_entry;
create policy access_entry_reads on access_entry for select to app_runtime using (owner_id = app.viewer());
drop policy if exists access_entry_adds on access_entry;
create policy access_entry_adds on access_entry for insert to app_runtime
  with check (viewer_id = app.viewer() and circle_id = any (app.reach()) and minute = date_trunc('minute', app.at()));
grant select, insert on access_entry to app_runtime;

-- A wrapped key is no use without what is outside the database; still only those in the circle can fetch one, and
-- somebody who has left their own alone.
drop policy if exists data_key_all on data_key;
create policy data_key_all on data_key for all to app_runtime
  using (circle_id = any (app.reach_now()) or circle_id = any (app.reach()) and owner_id = app.viewer())
  with check (circle_id = any (app.reach_now()));
grant select, insert on data_key to app_runtime;
