-- auth, person, practice, reference: tables that belong to no circle.
do $$ declare t text; begin
  foreach t in array array['account', 'sign_in_session', 'sign_in_token', 'rate_limit', 'outbox', 'proof_link', 'passkey',
    'passkey_challenge', 'totp_seed', 'paper_code', 'address_change', 'account_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('drop policy if exists %I on %I', t || '_sign_in', t);
    execute format('create policy %I on %I for all to app_auth using (true) with check (true)', t || '_sign_in', t);
    execute format('grant select, insert, update, delete on %I to app_auth', t);
  end loop;
  foreach t in array array['practice', 'practice_member', 'plan_template', 'confirmed_default', 'draft', 'installation'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from app_runtime', t);
  end loop;
end $$;

-- Whoever has something to say puts a letter in; only the worker takes it out.
drop policy if exists outbox_posts on outbox;
create policy outbox_posts on outbox for insert to app_runtime with check (app.viewer() is not null);
grant insert on outbox to app_runtime;
drop policy if exists outbox_sends on outbox;
create policy outbox_sends on outbox for all to app_worker using (true) with check (true);
grant select, update on outbox to app_worker;

drop policy if exists draft_own on draft;
create policy draft_own on draft for all to app_runtime using (owner_id = app.viewer()) with check (owner_id = app.viewer());
grant select, insert, update, delete on draft to app_runtime;

drop policy if exists practice_reads on practice;
create policy practice_reads on practice for select to app_runtime using (app.viewer() is not null);
grant select on practice to app_runtime;
drop policy if exists practice_member_reads on practice_member;
create policy practice_member_reads on practice_member for select to app_runtime using (account_id = app.viewer() or app.entering());
grant select on practice_member to app_runtime;
drop policy if exists practice_sign_in on practice;
create policy practice_sign_in on practice for all to app_auth using (true) with check (true);
grant select, insert on practice to app_auth;
drop policy if exists practice_member_sign_in on practice_member;
create policy practice_member_sign_in on practice_member for all to app_auth using (true) with check (true);
grant select, insert, delete on practice_member to app_auth;
drop policy if exists plan_template_reads on plan_template;
create policy plan_template_reads on plan_template for select to app_runtime using (app.viewer() is not null);
grant select on plan_template to app_runtime;
-- Who stands behind a default, said once; nobody takes it back in another's name.
drop policy if exists confirmed_default_reads on confirmed_default;
create policy confirmed_default_reads on confirmed_default for select to app_runtime using (app.viewer() is not null);
drop policy if exists confirmed_default_adds on confirmed_default;
create policy confirmed_default_adds on confirmed_default for insert to app_runtime
  with check (confirmed_by = app.viewer() and confirmed_at = app.at() and current_setting('app.room', true) = 'caseload');
grant select, insert on confirmed_default to app_runtime;

drop policy if exists installation_reads on installation;
create policy installation_reads on installation for select to app_runtime, app_auth, app_worker using (true);
grant select on installation to app_runtime, app_auth, app_worker;
drop policy if exists installation_written_once on installation;
create policy installation_written_once on installation for insert to app_owner with check (not exists (select 1 from installation));
drop policy if exists installation_owner_reads on installation;
create policy installation_owner_reads on installation for select to app_owner using (true);

-- What was agreed to, in words: the same for everybody, and never changed.
alter table consent_wording enable row level security;
alter table consent_wording force row level security;
revoke all on consent_wording from app_runtime;
drop policy if exists consent_wording_reads on consent_wording;
create policy consent_wording_reads on consent_wording for select to app_runtime using (app.viewer() is not null);
drop policy if exists consent_wording_adds on consent_wording;
create policy consent_wording_adds on consent_wording for insert to app_runtime with check (recorded_at = app.at()); -- who has not come in has no time
grant select, insert on consent_wording to app_runtime;
