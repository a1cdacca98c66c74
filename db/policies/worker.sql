-- What jobs may do. The worker enters one of a closed list of rooms, for one person where that is what it is about;
-- its policies read these settings and nothing else.
create or replace function app.work(p_room text, p_person uuid default null) returns text
language plpgsql volatile security invoker as $work$
declare
  t timestamptz := app.instant();
begin
  if p_room not in ('seal', 'replay', 'erase', 'rewrap', 'bounce') then
    raise exception 'no such room' using errcode = 'insufficient_privilege';
  end if;
  execute format('set local app.work = %L', p_room);
  execute format('set local app.person = %L', coalesce(p_person::text, ''));
  execute format('set local app.now = %L', t);
  return t::text;
end
$work$;
create or replace function app.works(room text) returns boolean language sql stable
  as $$ select coalesce(current_setting('app.work', true), '') = room $$;
create or replace function app.person() returns uuid language sql stable
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- Append-only: by what is granted first, and by a trigger for whoever was granted too much.
create or replace function app.append_only() returns trigger language plpgsql as $$ begin
  raise exception 'what was written here stays' using errcode = 'insufficient_privilege';
end $$;
do $$ declare t text; begin
  foreach t in array array['consent_event', 'access_entry', 'access_seal'] loop
    execute format('create or replace trigger append_only before update or delete on %I for each statement execute function app.append_only()', t);
  end loop;
  foreach t in array array['access_seal', 'ledger_mark', 'ledger_waiting', 'erasure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from app_runtime', t);
  end loop;
end $$;

-- seal: reads who looked, adds links of the chain. The owner reads the chain over her own rows.
drop policy if exists access_entry_seals on access_entry;
create policy access_entry_seals on access_entry for select to app_worker using (app.works('seal'));
grant select on access_entry to app_worker;
drop policy if exists access_seal_adds on access_seal;
create policy access_seal_adds on access_seal for all to app_worker using (app.works('seal')) with check (app.works('seal'));
grant select, insert on access_seal to app_worker;
drop policy if exists access_seal_reads on access_seal;
create policy access_seal_reads on access_seal for select to app_runtime using (owner_id = app.viewer());
grant select on access_seal to app_runtime;

-- replay: a line of the ledger that this database does not know is done again. It only ever ends something.
drop policy if exists ledger_mark_adds on ledger_mark;
create policy ledger_mark_adds on ledger_mark for insert to app_runtime with check (app.viewer() is not null);
grant insert on ledger_mark to app_runtime;
drop policy if exists ledger_mark_sign_in on ledger_mark;
create policy ledger_mark_sign_in on ledger_mark for all to app_auth using (true) with check (true);
grant select, insert on ledger_mark to app_auth;
drop policy if exists ledger_mark_replays on ledger_mark;
create policy ledger_mark_replays on ledger_mark for all to app_worker using (app.works('replay')) with check (app.works('replay'));
grant select, insert on ledger_mark to app_worker;

-- A line waits where whoever narrows can leave it, and only the job that writes the file takes it away.
drop policy if exists ledger_waiting_adds on ledger_waiting;
create policy ledger_waiting_adds on ledger_waiting for insert to app_runtime with check (app.viewer() is not null);
grant insert on ledger_waiting to app_runtime;
drop policy if exists ledger_waiting_sign_in on ledger_waiting;
create policy ledger_waiting_sign_in on ledger_waiting for insert to app_auth with check (true);
grant insert on ledger_waiting to app_auth;
drop policy if exists ledger_waiting_works on ledger_waiting;
create policy ledger_waiting_works on ledger_waiting for all to app_worker using (app.works('replay')) with check (false);
grant select, delete on ledger_waiting to app_worker;

drop policy if exists consent_grant_works on consent_grant;
create policy consent_grant_works on consent_grant for all to app_worker
  using (app.works('replay') or (app.works('erase') and app.person() in (owner_id, viewer_id)))
  with check (ended_at is not null and (app.works('replay') or app.works('erase')));
grant select, update (ended_at, end_mode) on consent_grant to app_worker;
drop policy if exists relationship_works on relationship;
create policy relationship_works on relationship for all to app_worker
  using (app.works('replay') or (app.works('erase') and app.person() in (owner_id, person_id)))
  with check (ended_at is not null and (app.works('replay') or app.works('erase')));
grant select, update (ended_at) on relationship to app_worker;
drop policy if exists consent_epoch_works on consent_epoch;
create policy consent_epoch_works on consent_epoch for all to app_worker
  using (app.works('replay') or app.works('erase')) with check (app.works('replay') or app.works('erase'));
grant select, insert, update (epoch) on consent_epoch to app_worker;
drop policy if exists safety_hold_works on safety_hold;
create policy safety_hold_works on safety_hold for all to app_worker
  using (app.works('replay')) with check (app.works('replay') and lifted_at is null);
grant select, insert on safety_hold to app_worker;

-- What somebody kept to themselves, or took out, is nobody else's after a restore either.
do $$ declare t text; begin
  foreach t in array array['trainer_step_entry', 'ratings_entry', 'notes_entry', 'practice_day', 'reflection_entry', 'medical_entry'] loop
    execute format('drop policy if exists %I on %I', t || '_found', t);
    execute format('create policy %I on %I for select to app_worker using (app.works(''replay''))', t || '_found', t);
    execute format('drop policy if exists %I on %I', t || '_withholds', t);
    execute format('create policy %I on %I for update to app_worker using (app.works(''replay'')) with check (withheld)', t || '_withholds', t);
    execute format('grant select (circle_id, id), update (withheld) on %I to app_worker', t);
  end loop;
end $$;

-- bounce: an invitation whose letter nobody takes says so to whoever sent it. Found by the mark of its link, which the letter holds.
drop policy if exists invitation_bounced on invitation;
create policy invitation_bounced on invitation for select to app_worker using (app.works('bounce'));
drop policy if exists invitation_bounces on invitation;
create policy invitation_bounces on invitation for update to app_worker
  using (app.works('bounce')) with check (app.works('bounce') and bounced_at is not null);
grant select (token_hash), update (bounced_at) on invitation to app_worker;

-- rewrap: another key of the installation. The worker holds no key; only the command that changes it does.
drop policy if exists data_key_rewraps on data_key;
create policy data_key_rewraps on data_key for all to app_worker
  using (app.works('rewrap') or (app.works('erase') and owner_id = app.person())) with check (app.works('rewrap'));
grant select, delete, update (wrapped) on data_key to app_worker;

-- erase: one person's own rows go. What others wrote stays theirs; ledgers hold ids alone, and stay.
do $$ declare t text; begin
  foreach t in array array['couple_plan_entry', 'couple_log_entry', 'reflection_entry', 'solo_plan_entry', 'practice_day',
      'trainer_step_entry', 'ratings_entry', 'notes_entry', 'goals_entry', 'outcomes_entry', 'medical_entry',
      'messages_entry', 'clinician_notes_entry', 'shared_card_entry', 'exchange_entry', 'draft'] loop
    execute format('drop policy if exists %I on %I', t || '_erases', t);
    execute format('create policy %I on %I for all to app_worker using (app.works(''erase'') and owner_id = app.person()) with check (false)', t || '_erases', t);
    execute format('grant select (owner_id), delete on %I to app_worker', t);
    if t <> 'draft' then execute format('grant select (circle_id) on %I to app_worker', t); end if;
  end loop;
end $$;
drop policy if exists circle_erases on circle;
create policy circle_erases on circle for select to app_worker using (app.works('erase') and owner_id = app.person());
grant select on circle to app_worker;
drop policy if exists display_name_erases on display_name;
create policy display_name_erases on display_name for all to app_worker
  using (app.works('erase') and person_id = app.person()) with check (false);
grant select (circle_id, person_id), delete on display_name to app_worker;
drop policy if exists invitation_erases on invitation;
create policy invitation_erases on invitation for all to app_worker
  using (app.works('erase') and app.person() in (inviter_id, accepted_by)) with check (false);
grant select (inviter_id, accepted_by), delete on invitation to app_worker;
drop policy if exists consent_event_erases on consent_event;
create policy consent_event_erases on consent_event for insert to app_worker
  with check (app.works('erase') and actor_id = app.person() and recorded_at = app.at());
grant insert on consent_event to app_worker;
drop policy if exists erasure_asks on erasure;
create policy erasure_asks on erasure for insert to app_runtime with check (account_id = app.viewer());
grant insert on erasure to app_runtime;
drop policy if exists erasure_works on erasure;
create policy erasure_works on erasure for all to app_worker
  using (app.works('erase') or app.works('replay')) with check (app.works('erase') or app.works('replay'));
grant select, insert, update (done_at) on erasure to app_worker;
-- A key changes where a letter or an address is sealed, too.
grant update (address) on invitation to app_auth;
