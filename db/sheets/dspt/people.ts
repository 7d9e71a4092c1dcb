import type { StaffRow } from '../../staff/model.ts';
import { roleInWords, roles } from '../../staff/model.ts';
import { staffWithPin } from '../../staff/pin.ts';
import { isActive, listStaff } from '../../staff/queries.ts';
import { type Instant, instantInWords, londonDay, shortDateInWords } from '../../time/model.ts';
import { Counted, fact, type Source } from '../facts.ts';
import type { FactRow } from '../model.ts';
import { lastUseOf } from './use.ts';

/** An open login in which nobody has looked or written for so many days is named: its owner may have left. */
const UNUSED_DAYS = 30;

const STAFF_LIST = 'The list of staff in the record, as it stands now.';

/** Who can sign in, as whom, until when; and whose login should no longer be open. `openers` open the record itself. */
export function peopleFacts(source: Source, openers: ReadonlySet<string>): FactRow[] {
  const { context } = source;
  const all = listStaff(context.db);
  const active = all.filter((each) => isActive(each, context.now));
  return [
    own(source, active),
    byRole(active),
    closed(source, all, openers),
    stillOpen(source, active),
    ending(all, context.now),
  ];
}

function own({ sqlite }: Source, active: readonly StaffRow[]): FactRow {
  const pins = staffWithPin(sqlite);
  const without = active.filter(({ id }) => !pins.has(id));
  const twice = [...Map.groupBy(active, ({ name }) => name.toLowerCase())].filter(([, some]) => some.length > 1);
  return fact(
    'Does everybody sign in as themselves?',
    `${Counted(active.length, 'login', 'logins')} can be used now, each under one name; ${active.length - without.length} of ${active.length} have a PIN of their own. Shared logins: 0. The program has no login for a role, a shift or a PC.`,
    'The list of staff, and the PINs kept beside the record, as they stand now.',
    {
      list: [
        ...without.map(({ name }) => `${name}: no PIN is set, so nobody can sign in under this name.`),
        ...twice.map(([, some]) => `${some.length} logins bear the name ${some[0]?.name}.`),
        ...active.map(({ name, role }) => `${name}: ${roleInWords[role].toLowerCase()}`),
      ],
      open: without.length > 0 || twice.length > 0,
      cannot: 'Whether somebody told a colleague their PIN, or whether a name stands for one person only.',
    },
  );
}

const byRole = (active: readonly StaffRow[]): FactRow =>
  fact(
    'May each person do only what their work needs?',
    `${roles.map((role) => `${roleInWords[role]}: ${active.filter((each) => each.role === role).length}`).join('. ')}. What each role may do stands on the page “Who may do what”; the program refuses the rest.`,
    STAFF_LIST,
    { cannot: 'Whether somebody’s role fits the work that they do now.' },
  );

function closed({ said }: Source, all: readonly StaffRow[], openers: ReadonlySet<string>): FactRow {
  const gone = all.filter((each) => each.closed !== null);
  const holding = gone.filter(({ id }) => openers.has(id));
  return fact(
    'Are the logins of those who left closed?',
    `${Counted(gone.length, 'login was', 'logins were')} closed. ${holding.length} of ${gone.length} still hold a passphrase that opens the record.`,
    `${STAFF_LIST} When each was closed stands in the ledger.`,
    {
      list: gone.map((each) => closedInWords(each, openers.has(each.id))),
      open: holding.length > 0,
      cannot: 'Who has left and was not closed: the program knows of no contract.',
      home: said('leaving-days'),
    },
  );
}

function closedInWords({ name, ends, closed: at }: StaffRow, holds: boolean): string {
  const set = ends ? `was to end on ${instantInWords(ends)}, ` : '';
  return `${name}: ${set}closed on ${at ? instantInWords(at) : ''}.${holds ? ' Their passphrase still opens the record.' : ''}`;
}

/** A leaver whom nobody closed shows by this alone: the login can be used, and nobody has used it. */
function stillOpen(source: Source, active: readonly StaffRow[]): FactRow {
  const { context, sqlite } = source;
  const uses = lastUseOf(sqlite);
  const before = new Date(Date.parse(context.now) - UNUSED_DAYS * 86_400_000).toISOString();
  const unused = active.flatMap(({ id, name }) => {
    const last = uses.get(id);
    return last === undefined || last < before ? [{ name, last }] : [];
  });
  return fact(
    'Is any login open that nobody uses?',
    `${Counted(unused.length, 'login', 'logins')} of ${active.length} can be used and had no use in the last ${UNUSED_DAYS} days.`,
    'Who looked at whom, who wrote what and when a PIN was set, as kept until now.',
    {
      list: unused.map(({ name, last }) =>
        last ? `${name}: last used on ${shortDateInWords(londonDay(last))}.` : `${name}: never used.`,
      ),
      open: unused.length > 0,
      cannot: 'Why a login is not used: leave, sickness and leaving look alike.',
    },
  );
}

function ending(all: readonly StaffRow[], now: Instant): FactRow {
  const open = all.filter((each) => each.closed === null);
  const withEnd = open.filter(({ ends }) => ends !== null && ends > now);
  const past = open.filter(({ ends }) => ends !== null && ends <= now);
  return fact(
    'Do the logins of agency staff and inspectors end?',
    `${Counted(withEnd.length, 'login that can be used now ends', 'logins that can be used now end')} by itself at a set time; an inspector’s always does. ${Counted(past.length, 'login', 'logins')} came to the end and ${past.length === 1 ? 'was' : 'were'} not closed as a leaver’s; such a login lets nobody in.`,
    STAFF_LIST,
    {
      list: [
        ...withEnd.map(({ name, ends }) => `${name}: ends on ${ends ? instantInWords(ends) : ''}.`),
        ...past.map(({ name, ends }) => `${name}: ended on ${ends ? instantInWords(ends) : ''}, not closed.`),
      ],
      cannot: 'Which staff come from an agency: an end is there only where a manager set one.',
    },
  );
}
