import { listBackups } from '../../../db/home/backups.ts';
import { listExports } from '../../../db/packs/queries.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { getResident } from '../../../db/residents/queries.ts';
import type { Period, RetentionRow } from '../../../db/retention/model.ts';
import { getPeriod } from '../../../db/retention/queries.ts';
import { listAuthors } from '../../../db/staff/queries.ts';
import {
  dateInWords,
  type Instant,
  instantInWords,
  knownDateInWords,
  shortDateInWords,
} from '../../../db/time/model.ts';
import type { EntryId, ResidentId, StaffId } from '../../../db/words/model.ts';
import { setPage } from '../packs/page.ts';
import type { OpenHome } from '../state.ts';
import source from './certificate.typ.ts';

/** What the certificate is about to certify. */
export interface Erasing {
  readonly entry: EntryId;
  readonly resident: ResidentId;
  readonly row: RetentionRow & { careEnded: NonNullable<RetentionRow['careEnded']>; due: string };
  readonly entries: number;
  readonly photographs: number;
  readonly drafts: number;
  readonly by: StaffId;
  readonly second: StaffId;
}

/** More backups than this are named by their days alone: a home that makes one a day for eight years has 3,000. */
const MOST_NAMED = 60;

/** The disposal certificate as a PDF. It is made before anything is erased: afterwards nobody could say whose it was. */
export function disposalCertificate(home: OpenHome, erasing: Erasing, now: Instant): Promise<Uint8Array> {
  const { db } = home.record.reading({ type: 'system' }, now);
  const resident = getResident(db, erasing.resident);
  const staff = new Map<string, string>(listAuthors(db).map(({ id, name }) => [id, name]));
  const name = (id: string | null) => (id === null ? 'Own Words' : (staff.get(id) ?? 'staff'));
  const context = home.record.reading({ type: 'system' }, now);
  return setPage(source, {
    homeName: home.name,
    homeId: home.record.ledger.home,
    number: erasing.entry,
    made: instantInWords(now),
    whose: whose(resident, erasing),
    why: why(getPeriod(context), erasing),
    gone: gone(erasing),
    who: [
      ['Erased by', `${name(erasing.by)}, manager, signed with their own PIN`],
      ['Agreed by', `${name(erasing.second)}, who opens the record with a passphrase of their own and gave it`],
      ['On', instantInWords(now)],
    ],
    stays: [
      'For each entry: its time, its kind, the ids of this record and of who wrote it, and a figure (SHA-256 over the words and a random salt that is gone) from which no word can be had back. So the ledger still proves that nothing else was changed.',
      'That an entry was made, by whom and when; and which member of staff opened this record when, by its number.',
      'Words in other people’s records that name this person, and the reasons given for packs: those records run by their own clocks.',
    ],
    ...copies(home, erasing, name),
  });
}

function whose(resident: ResidentRow, { resident: id, row }: Erasing): [string, string][] {
  return [
    ['Name', `${resident.fullName}, called ${resident.preferredName}`],
    ['Born', knownDateInWords(resident.dateOfBirth)],
    ['Room', resident.room],
    ['Care ended', `${dateInWords(row.careEnded.on)} (${row.careEnded.how === 'died' ? 'died' : 'left the home'})`],
    ['Record', id],
  ];
}

function why({ years, standard, set }: Period, { row }: Erasing): string[] {
  const checked = standard.checked ? '' : ' Not yet checked by a lawyer.';
  const longer = row.keptLonger ? ` A manager kept it until ${dateInWords(row.keptLonger.until)}.` : '';
  return [
    `This home keeps records for ${years} years after care has ended; that was over on ${dateInWords(row.due)}.${longer} No legal hold stood on the record.`,
    set
      ? `The period was set by a manager on ${dateInWords(set.at)}: ${set.why} The code says ${standard.years} years: ${standard.source}.${checked}`
      : `Source: ${standard.source}.${checked}`,
  ];
}

function gone({ entries, photographs, drafts }: Erasing): string[] {
  return [
    `The words and salts of ${entries.toLocaleString('en-GB')} entries: identity, people, life history, choices, statements, assessments and decisions.`,
    'Every row of the program’s tables that showed any of them, and the pages of the file that held them: the database was made anew and its log emptied.',
    `${photographs.toLocaleString('en-GB')} photographs and scans with all smaller copies; one that also stands in another person’s record stays there.`,
    `${drafts.toLocaleString('en-GB')} half-written forms.`,
  ];
}

function copies({ record }: OpenHome, { resident }: Erasing, name: (id: string | null) => string) {
  const backups = listBackups(record.sqlite);
  const rest = backups.slice(MOST_NAMED);
  const [newest, oldest] = [rest[0], rest.at(-1)];
  const packs = listExports(record.ledger).filter(({ residents }) => residents.includes(resident));
  return {
    backups: backups.slice(0, MOST_NAMED).map(({ at, file }) => [instantInWords(at), file]),
    moreBackups:
      newest && oldest
        ? `And ${rest.length.toLocaleString('en-GB')} older ones, made from ${shortDateInWords(oldest.at)} to ${shortDateInWords(newest.at)}.`
        : null,
    packs: packs.map(({ at, forWhom, why: reason, by }) => [
      instantInWords(at),
      `For ${forWhom}: ${reason}. Made by ${name(by)}.`,
    ]),
  };
}
