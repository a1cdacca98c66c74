import type { Mutant } from "./make-mutants.ts"

/** Tables in which nobody can add a row of another author than its owner, so the two columns are one. */
const ofOneHand =
  "(adherence|trainer_step|ratings|notes|outcomes|reflection|clinician_notes|shared_card|solo_plan|messages|exchange)"
/** What no partner can be given: nothing of it is ever still, and all of it counts to infinity. */
const clinicianOnly = "(solo_plan|ratings|notes|outcomes|medical|reflection)"

/** Slips that change nothing that anybody could see, each kind with the reason why. */
const equal: readonly [RegExp, string][] = [
  [
    /_closes \(check\): «(owner_id|author_id) = /,
    "only to_at may be updated, so owner and author stay what `using` found",
  ],
  [
    /_(owner_closes: «owner_id|author_closes: «author_id) = app.viewer\(\)» (is left out|\w+ is \w+_id)/,
    "the check asks for the same person again",
  ],
  [
    /_closes: «circle_id = any \(.*» is left out/,
    "an update that names its row has to read it first, and reading asks for the circle",
  ],
  [
    new RegExp(`^${ofOneHand}_.*(owner_id is author_id|author_id is owner_id)`),
    "owner and author are one in this table",
  ],
  [
    new RegExp(`^${clinicianOnly}_granted_reads: («from_at <= .*(<= is <|is left out)|.*to_at > .*> is >=)`),
    "nothing stands still for a clinician: as-of is infinity",
  ],
  [
    /_(granted|author)_reads: «circle_id = any \(.*» is left out/,
    "what is asked beside it is of a pair of circle and owner, and null without one; this stands for the index",
  ],
  [
    /^door: «and \(g.valid_until is null or g.valid_until > counts.starts\)»/,
    "what is over before the handshake ends before anything else on that relationship begins",
  ],
  [
    new RegExp(
      `^${clinicianOnly}_granted_reads: «\\(to_at is null or to_at > .*» ('\\w+' is '\\w+'|owner_id is author_id)`,
    ),
    "as-of is infinity or nothing, and a version that has ended lies after neither",
  ],
  [
    /^hold_(places|lifts): «current_setting\('app.room', true\) = 'caseload'» is left out/,
    "nobody keeps clinician_notes in another room, and that is asked beside it",
  ],
  [
    /_granted_adds: «owner_id <> app.viewer\(\)» is left out/,
    "nobody can give a grant to themselves (grant_adds), so nobody may write by one into what is their own",
  ],
  [
    new RegExp(
      `^${clinicianOnly}_granted_adds: «current_setting\\('app.room', true\\) = 'caseload'» is left out`,
    ),
    "what no partner can be given may be written by a grant at the desk alone",
  ],
  [
    /^notice_taken_away: .* is left out/,
    "what is taken away has to be found first, and finding asks for the same person",
  ],
  [
    /^display_name_renames.*is left out/,
    "only the name may be updated, and the other half asks for the same person",
  ],
  [
    /^(relationship_changes|invitation_settles|grant_ends)( \(check\))?: «app.viewer\(\) in .* is left out/,
    "the other half asks for the same two, and who they are cannot be updated",
  ],
  [
    /^(relationship_changes|grant_ends): «\(?ended_at is null.* is left out/,
    "a trigger lets an ending happen once (relationship_changes_once, grant_ends_once)",
  ],
  [
    /^relationship_changes \(check\): «\(confirmed_at is null or .*» is left out/,
    "a trigger lets a handshake be now, and no other time (relationship_changes_once)",
  ],
  [
    /^hold_lifts: «circle_id = any \(.*» is left out/,
    "an update that names its row has to read it first, and at the desk reading asks for the care team",
  ],
  [
    /^door: .*max\([cr]\.owner_id::text\).* max\( is min\(/,
    "one circle has one owner, and all circles of one owner have the same",
  ],
  [
    /^installation_reads/,
    "everybody may know whether it is a demonstration, so there is nobody to keep it from",
  ],
  [
    /^door: «case when g.covers_until <= counts.covers_from .* <= is <$/,
    "from a moment to itself is nothing as well",
  ],
  [
    /^door: .*min\(s\.hold\) as hold.* min\( is max\($/,
    "since when a circle is held is the same in each of its spans",
  ],
]

/** Why this slip changes nothing; null where that has not been argued. */
export const whyEqual = ({ name }: Mutant): string | null =>
  equal.find(([pattern]) => pattern.test(name))?.[1] ?? null
