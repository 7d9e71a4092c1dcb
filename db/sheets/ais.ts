import { hasNeeds } from '../communication/model.ts';
import { listExports } from '../packs/queries.ts';
import { dayPlus, londonDay, londonInstant, shortDateInWords } from '../time/model.ts';
import { gapsOf, gapsOfPerson, inWords, type Met, type Resident, readNeeds } from './ais-people.ts';
import { Counted, counted, fact, type Source, YEAR } from './facts.ts';
import { type FactRow, NOT_KNOWN, type SheetPart, statements } from './model.ts';

const RECORD = 'How each resident is asked, and the people of each, as they stand now.';

/** Accessible information, step by step of the standard, then everybody by name with what stands open. */
export function accessibleInformation(source: Source): SheetPart[] {
  const today = londonDay(source.context.now);
  const all = readNeeds(source.context);
  const step = (title: string, ...rows: FactRow[]): SheetPart => ({ type: 'facts', title, rows });
  return [
    step('Who leads', leads(source, 'ais-lead'), leads(source, 'ais-owner')),
    step('1. Identify: asking', identified(all)),
    step('2. Record: writing it down', recorded(all)),
    step('3. Flag: keeping it in view', flagged(all)),
    step('4. Share: telling others, where the person agreed', shared(source, all)),
    step('5. Meet: whether it was there', met(all)),
    step('6. Review: looking again', reviewed(all, today)),
    table(all, today),
  ];
}

const leads = ({ said }: Source, about: 'ais-lead' | 'ais-owner'): FactRow =>
  fact(statements[about], NOT_KNOWN, 'Nothing in the record says so.', { home: said(about) });

const peopleOf = (all: readonly Resident[]) =>
  all.flatMap(({ resident, people }) => people.map((person) => ({ resident, person })));
const nameOfPerson = ({ preferredName }: Resident['resident'], { name, relation }: Resident['people'][number]) =>
  `${name} (${relation}), for ${preferredName}`;
const named = ({ resident }: Resident, text: string) => ({
  to: { resident: resident.id, tab: 'how-to-ask' as const },
  text: `${resident.preferredName}, ${resident.room}: ${text}`,
});
const ofPeople = ({ resident, person }: ReturnType<typeof peopleOf>[number], text: string) => ({
  to: { resident: resident.id, tab: 'people' as const },
  text: `${nameOfPerson(resident, person)}: ${text}`,
});

function identified(all: readonly Resident[]): FactRow {
  const asked = all.filter(({ needs }) => needs !== null);
  const themselves = asked.filter(({ fromThem }) => fromThem);
  const people = peopleOf(all);
  const askedPeople = people.filter(({ person }) => person.needs !== null);
  return fact(
    'Was everybody asked what they need so as to read, hear and be understood?',
    `It is written down for ${asked.length} of ${all.length} residents; for ${themselves.length} of these ${asked.length} because they showed or told it themselves. Of their relatives, friends and advocates ${askedPeople.length} of ${people.length} were asked.`,
    RECORD,
    {
      list: [
        ...all
          .filter(({ needs }) => needs === null)
          .map((each) => named(each, 'nobody has written down what is needed')),
        ...people.filter(({ person }) => person.needs === null).map((each) => ofPeople(each, 'not asked yet')),
      ],
      open: asked.length < all.length || askedPeople.length < people.length,
      cannot: 'Somebody who was asked and of whom nobody wrote it down.',
    },
  );
}

function recorded(all: readonly Resident[]): FactRow {
  const needing = all.filter(({ needs }) => needs && hasNeeds(needs));
  const none = all.filter(({ needs }) => needs && !hasNeeds(needs));
  const people = peopleOf(all).filter(({ person }) => person.needs && hasNeeds(person.needs));
  return fact(
    'What is needed, in set words?',
    `${Counted(needing.length, 'resident needs', 'residents need')} something; ${none.length} were asked and need nothing. ${Counted(people.length, 'relative, friend or advocate needs', 'relatives, friends or advocates need')} something.`,
    RECORD,
    {
      list: [
        ...needing.map((each) => named(each, inWords(each.needs))),
        ...people.map((each) => ofPeople(each, inWords(each.person.needs))),
      ],
      cannot: 'Whether the words chosen are those of the code list of another system.',
    },
  );
}

function flagged(all: readonly Resident[]): FactRow {
  const needing = all.filter(({ needs }) => needs && hasNeeds(needs));
  return fact(
    'Does everybody see it who deals with them?',
    `For ${counted(needing.length, 'resident', 'residents')} a line “Needs” stands at the head of each page about them, on each page of a pack and on the paper for a power cut. The needs of the people in their lives stand beside their names.`,
    `${RECORD} Where the line stands is how the program is built.`,
    { cannot: 'Whether somebody reads it.' },
  );
}

function shared({ ledger, context }: Source, all: readonly Resident[]): FactRow {
  const of = (share: 'yes' | 'no' | 'not asked') => all.filter(({ needs }) => needs?.share === share);
  const since = londonInstant(dayPlus(londonDay(context.now), -YEAR), '00:00');
  const cards = listExports(ledger).filter(({ at, profile }) => at >= since && profile.startsWith('know-me'));
  const written = all.filter(({ needs }) => needs !== null).length;
  return fact(
    'Was it told to others who need it, and did the person agree?',
    `Of ${counted(written, 'resident', 'residents')} for whom it is written down ${of('yes').length} agreed that it is shared, ${of('no').length} did not, and ${of('not asked').length} were not asked. ${Counted(cards.length, 'know-me card', 'know-me cards')} with it ${cards.length === 1 ? 'was' : 'were'} made in the last ${YEAR} days.`,
    `${RECORD} Cards: the ledger.`,
    {
      list: of('not asked').map((each) => named(each, 'not asked whether it may be shared')),
      open: of('not asked').length > 0,
      cannot: 'Whether a hospital or surgery took note of it.',
    },
  );
}

function met(all: readonly Resident[]): FactRow {
  const sum = (of: (met: Met) => number) => all.reduce((total, each) => total + of(each.met), 0);
  const counts = { met: sum((each) => each.met), partly: sum((each) => each.partly), not: sum((each) => each.notMet) };
  const total = counts.met + counts.partly + counts.not;
  const needing = all.filter(({ needs }) => needs && hasNeeds(needs));
  const open = needing.filter(({ met: { last } }) => last === null || !last.met);
  return fact(
    'When it mattered, was it there?',
    `${total === 0 ? `No contact of the last ${YEAR} days says whether the needs were met.` : `Of ${counted(total, 'contact', 'contacts')} in the last ${YEAR} days at which somebody wrote it down, the needs were met at ${counts.met}, partly at ${counts.partly}, and not at ${counts.not}.`} For ${open.length} of ${needing.length} residents who need something, the last contact does not say that it was met, or there is none.`,
    'Contacts written down on the pages of how to ask, and what was asked for under consents.',
    {
      list: open.map((each) =>
        named(
          each,
          each.met.last
            ? `not fully met on ${shortDateInWords(each.met.last.on)}`
            : 'no contact says whether it was met',
        ),
      ),
      open: open.length > 0,
      cannot: 'Contacts that nobody wrote down. Of relatives and advocates it is not kept contact by contact.',
    },
  );
}

function reviewed(all: readonly Resident[], today: string): FactRow {
  const written = all.filter(({ needs }) => needs !== null);
  const late = written.filter(({ needs }) => needs && needs.reviewBy < today);
  const changed = all.filter(({ question }) => question && question.due < today);
  const people = peopleOf(all).filter(({ person }) => person.needs !== null);
  const latePeople = people.filter(({ person }) => person.needs && person.needs.reviewBy < today);
  return fact(
    'Is it looked at again by a set day, and when something changes?',
    `The day to look again is past for ${late.length} of ${written.length} residents, and for ${latePeople.length} of ${people.length} people in their lives. After a change, asking how to ask now is overdue for ${changed.length} of ${all.length} residents.`,
    RECORD,
    {
      list: [
        ...late.map((each) => named(each, `by ${shortDateInWords(each.needs?.reviewBy ?? '')}`)),
        ...changed.map((each) =>
          named(each, `something changed; to be asked by ${shortDateInWords(each.question?.due ?? '')}`),
        ),
        ...latePeople.map((each) => ofPeople(each, `by ${shortDateInWords(each.person.needs?.reviewBy ?? '')}`)),
      ],
      open: late.length + changed.length + latePeople.length > 0,
      cannot: 'A change that nobody noticed.',
    },
  );
}

const columns = ['Who', 'Written down', 'Needs', 'May be shared', 'Met, partly, not', 'Look again by', 'Stands open'];

function table(all: readonly Resident[], today: string): SheetPart {
  const rows = all.flatMap((each) => [
    { to: { resident: each.resident.id, tab: 'how-to-ask' as const }, cells: residentCells(each, today) },
    ...each.people.map((person) => ({
      to: { resident: each.resident.id, tab: 'people' as const },
      cells: [
        nameOfPerson(each.resident, person),
        person.needs ? 'Yes' : 'No',
        inWords(person.needs),
        'Not kept',
        'Not kept',
        person.needs ? shortDateInWords(person.needs.reviewBy) : '',
        gapsOfPerson(person, today).join('; '),
      ],
    })),
  ]);
  return { type: 'table', title: 'By name', columns, rows };
}

function residentCells(each: Resident, today: string): string[] {
  const { resident, needs, askedOn, met: counts } = each;
  const share = { yes: 'Yes', no: 'No', 'not asked': 'Not asked' } as const;
  return [
    `${resident.preferredName} (${resident.fullName}), ${resident.room}`,
    askedOn ? shortDateInWords(askedOn) : 'No',
    inWords(needs),
    needs ? share[needs.share] : '',
    `${counts.met}, ${counts.partly}, ${counts.notMet}`,
    needs ? shortDateInWords(needs.reviewBy) : '',
    gapsOf(each, today).join('; '),
  ];
}
