import { listClockSteps } from '../../clock/queries.ts';
import { listBackups, listDrills } from '../../home/backups.ts';
import { listExports } from '../../packs/queries.ts';
import { getPeriod, listErased, listRetention } from '../../retention/queries.ts';
import { dayPlus, type Instant, instantInWords, londonDay, londonInstant, shortDateInWords } from '../../time/model.ts';
import { Counted, counted, fact, type Source, YEAR } from '../facts.ts';
import type { FactRow } from '../model.ts';

/** What the program knows about copies and checks beside the record: it is kept in its own settings. */
export interface Surroundings {
  /** Whether a folder was chosen into which a backup is made by itself each day. */
  readonly backupsKept: boolean;
  readonly backupProblem: string | null;
  /** The last check of the whole record, and what was found changed when it was opened. */
  readonly check: { readonly at: Instant; readonly holds: boolean } | null;
  readonly problemsAtStart: number;
  readonly missingPictures: number;
}

const sinceOf = ({ context }: Source): Instant => londonInstant(dayPlus(londonDay(context.now), -YEAR), '00:00');

/** Who looked, and what was tried and refused. */
export function lookingFacts(source: Source): FactRow[] {
  const { sqlite } = source;
  const since = sinceOf(source);
  const looks = sqlite
    .prepare('SELECT count(*) AS count, min(quarter_hour) AS first, max(quarter_hour) AS last FROM look')
    .get() as { count: number; first: string | null; last: string | null };
  const kept = sqlite
    .prepare(
      `SELECT max(e.recorded_at) AS last, count(*) AS count FROM entry e JOIN shape s ON s.no = e.shape WHERE s.kind GLOB 'looks.kept@*'`,
    )
    .get() as { last: number | null; count: number };
  const tries = sqlite
    .prepare(
      `SELECT CASE WHEN method = 'home.signIn' THEN 'Signing in with a wrong PIN, or too soon after one'
                   WHEN code = 'not-allowed' THEN 'What the role does not allow'
                   WHEN code = 'not-yours-to-see' THEN 'A resident whom the login does not show'
                   ELSE 'A wrong PIN or passphrase under something that has to be signed' END AS what, count(*) AS count
       FROM refused_try WHERE at >= ? GROUP BY what ORDER BY count DESC, what`,
    )
    .all(since) as { what: string; count: number }[];
  const refused = tries.reduce((sum, { count }) => sum + count, 0);
  return [
    fact(
      'Is it kept who looked at whose record?',
      looks.first === null || looks.last === null
        ? 'Nobody has looked at anybody’s record yet.'
        : `${Counted(looks.count, 'look', 'looks')} kept, one for each person, resident and quarter of an hour, from ${instantInWords(looks.first)} to ${instantInWords(looks.last)}.`,
      kept.last === null
        ? 'The looks kept beside the record. The ledger has not committed to any yet.'
        : `The looks kept beside the record. The ledger committed to them ${counted(kept.count, 'time', 'times')}, last on ${instantInWords(new Date(kept.last).toISOString())}: one changed afterwards shows in a check.`,
      { cannot: 'Why somebody looked, and who stood behind them.' },
    ),
    fact(
      'What was tried and refused?',
      `${Counted(refused, 'try was', 'tries were')} refused in the last ${YEAR} days.`,
      `What was kept of refused tries since ${instantInWords(since)}.`,
      {
        list: tries.map(({ what, count }) => `${what}: ${count}`),
        cannot: 'Who typed a wrong PIN under somebody else’s name.',
      },
    ),
  ];
}

/** Whether there are copies, whether they can be put back, and what left the home. */
export function copyFacts(source: Source, { backupsKept, backupProblem }: Surroundings): FactRow[] {
  const { sqlite, context } = source;
  const since = sinceOf(source);
  const backups = listBackups(sqlite);
  const [last] = backups;
  const drills = listDrills(sqlite);
  const exports = listExports(source.ledger).filter(({ at }) => at >= since);
  const paper = exports.find(({ profile }) => profile === 'downtime');
  const late = !last || last.at < new Date(Date.parse(context.now) - 86_400_000).toISOString();
  return [
    fact(
      'Is there a copy of the record that can be read?',
      `${last ? `The last backup that was read back whole was made on ${instantInWords(last.at)}` : 'No backup has been made yet'}.${last ? ` ${Counted(backups.filter(({ at }) => at >= since).length, 'backup', 'backups')} in the last ${YEAR} days.` : ''} ${backupsKept ? 'One is made each day and at the close of the record, into a folder that was chosen for it' : 'No folder was chosen for backups, so none is made by itself'}.`,
      'The ledger, in which each backup stands once it was read back; the folder in the program’s own settings.',
      {
        list: backupProblem ? [`The last try failed: ${backupProblem}`] : [],
        open: late || !backupsKept || backupProblem !== null,
        cannot: 'Whether the stick or folder leaves the building, and who has it.',
      },
    ),
    fact(
      'Was it tried whether a backup can be put back?',
      `${Counted(drills.length, 'trial', 'trials')} in which a backup was put back in a place of its own and checked whole.`,
      'The ledger, in which each trial stands with what it found.',
      {
        list: drills.map(
          ({ at, file, holds }) =>
            `${instantInWords(at)}, ${file}: ${holds ? 'put back, and it held.' : 'it did not hold.'}`,
        ),
        open: drills.length === 0 || drills[0]?.holds === false,
        cannot: 'Whether it works on another PC: a trial is made on this one.',
      },
    ),
    fact(
      'Can care and recording go on while the PC cannot be used?',
      paper
        ? `Paper for a power cut was last made on ${instantInWords(paper.at)}.`
        : `Paper for a power cut was not made in the last ${YEAR} days.`,
      'The ledger, in which each paper stands that was made.',
      { open: !paper, cannot: 'Whether it was printed, and where it lies.' },
    ),
    fact(
      'Is it known what left the record, for whom and why?',
      `${Counted(exports.length, 'pack or paper was', 'packs and papers were')} made in the last ${YEAR} days. The ledger says of each who made it, why and for whom.`,
      `The ledger, from ${instantInWords(since)} until now.`,
      {
        list: exports
          .slice(0, MOST_EXPORTS)
          .map(({ at, by, why, forWhom }) => `${instantInWords(at)}, ${source.nameOf(by)}: for ${forWhom}. ${why}`),
        cannot: `${exports.length > MOST_EXPORTS ? `The list shows the newest ${MOST_EXPORTS}. ` : ''}What became of a file once it was made, and what was photographed off a screen.`,
      },
    ),
  ];
}
const MOST_EXPORTS = 20;

/** Whether the record is still what was written. */
export function soundFacts(source: Source, { check, problemsAtStart, missingPictures }: Surroundings): FactRow[] {
  const { sqlite, context } = source;
  const points = sqlite
    .prepare(
      'SELECT reason, count(*) AS count, max(made_at) AS last FROM checkpoint GROUP BY reason ORDER BY last DESC',
    )
    .all() as { reason: string; count: number; last: Instant }[];
  const total = points.reduce((sum, { count }) => sum + count, 0);
  const steps = listClockSteps(context.db);
  const unexplained = steps.filter(({ looked }) => looked === null);
  return [
    fact(
      'Was the record checked for changes from outside?',
      check
        ? `Checked whole on ${instantInWords(check.at)}: ${check.holds ? 'it held' : 'it did not hold'}.`
        : 'It was not checked whole on this PC yet.',
      `The program’s own settings on this PC. When the record was opened, ${counted(problemsAtStart, 'change was', 'changes were')} found, and now ${counted(missingPictures, 'picture is', 'pictures are')} missing.`,
      {
        open: check?.holds !== true || problemsAtStart > 0 || missingPictures > 0,
        cannot:
          'What somebody with the keys changed since the last checkpoint that left the building: that shows only against a copy kept outside.',
      },
    ),
    fact(
      'Is there signed proof of what the record held, and when?',
      `${Counted(total, 'signed checkpoint', 'signed checkpoints')}${points[0] ? `, the last on ${instantInWords(points[0].last)}` : ''}.`,
      'The checkpoints kept beside the ledger, as they stand now.',
      {
        list: points.map(
          ({ reason, count, last }) => `${reasonInWords[reason] ?? reason}: ${count}, last on ${instantInWords(last)}`,
        ),
        open: total === 0,
        cannot: 'Whether one of them lies outside of the home, in a pack or on a backup.',
      },
    ),
    fact(
      'Can the times in the record be trusted?',
      steps.length === 0
        ? 'The PC’s clock was never found set back.'
        : `The PC’s clock was found set back ${counted(steps.length, 'time', 'times')}; of ${unexplained.length} of ${steps.length} nobody has said what it was.`,
      'The ledger: the program notices a clock set back before it writes the next entry.',
      {
        list: steps.map(
          ({ now, lastWritten, looked }) =>
            `From ${instantInWords(lastWritten)} to ${instantInWords(now)}: ${looked ? looked.found : 'nobody has looked at it.'}`,
        ),
        open: unexplained.length > 0,
        cannot: 'A clock that was always wrong, or that was set forward.',
      },
    ),
  ];
}
const reasonInWords: Record<string, string> = {
  pack: 'With a pack',
  backup: 'With a backup',
  day: 'Once a day',
  lock: 'When somebody locked the screen',
  close: 'When the record was closed',
  verify: 'After a check',
};

/** How long records are kept, what is due, and what was destroyed. */
export function retentionFacts(source: Source): FactRow[] {
  const { context, nameOf } = source;
  const { years, standard, set } = getPeriod(context);
  const rows = listRetention(context);
  const due = rows.filter(({ state }) => state === 'due');
  const held = rows.filter(({ state }) => state === 'held');
  const erased = listErased(context.db);
  return [
    fact(
      'Is it settled how long records are kept?',
      `${Counted(years, 'year', 'years')} after care has ended${set ? `, set by ${nameOf(set.by)} on ${instantInWords(set.at)}: ${set.why}` : `, as the program proposes: ${standard.source}`}.`,
      'The list of how long records are kept, as it stands now.',
      { cannot: 'Whether another rule applies to somebody: a person decides.' },
    ),
    fact(
      'Is anything kept for longer than that, or held?',
      `Of ${counted(rows.length, 'record', 'records')} ${due.length} ${due.length === 1 ? 'is' : 'are'} due to be looked at, and ${held.length} ${held.length === 1 ? 'is' : 'are'} under a legal hold.`,
      'The list of how long records are kept, as it stands now.',
      {
        list: [...due, ...held].map(({ resident, fullName, due: on, holds }) => ({
          to: { resident, tab: 'front' as const },
          text: `${fullName}: ${[...(on ? [`due on ${shortDateInWords(on)}`] : []), ...holds.map(({ why }) => `held: ${why}`)].join('; ')}`,
        })),
        open: due.length > 0,
        cannot: 'Paper, e-mails and what other programs hold.',
      },
    ),
    fact(
      'Is what was destroyed known, and proved?',
      `${Counted(erased.length, 'record was', 'records were')} erased. It takes a manager and a second person, and leaves a certificate.`,
      'The ledger, in which each erasure stays for good without a word about the person.',
      {
        list: erased.map(
          ({ at, by, second, certificate }) =>
            `${instantInWords(at)}, by ${nameOf(by)} with ${nameOf(second)}: certificate “${certificate}”.`,
        ),
        cannot: 'Whether older backups that still hold it were destroyed too.',
      },
    ),
  ];
}
