import { z } from 'zod';
import { countries } from '../home/model.ts';
import { kind } from '../ledger/model.ts';
import { hazard } from '../safety/model.ts';
import { instant } from '../time/model.ts';
import { line, passage, residentId } from '../words/model.ts';

/** Evidence sheets: facts out of the record, for those who ask a home for them. None of them claims that anything is met. */
export const sheetNames = ['data-security', 'accessible-information', 'clinical-safety'] as const;
export type SheetName = (typeof sheetNames)[number];

/**
 * What each sheet is for: dated reference data in our own words. The schemes are those of England; `asOf` is the day on
 * which our questions were last brought up to date, and changes whenever a question does.
 */
export const schemes = {
  'data-security': {
    title: 'Data security',
    scheme: 'Data Security and Protection Toolkit (DSPT)',
    when: 'Filled in by the home each year by 30 June.',
    what: 'Who can get in, who looked, how the record is kept safe, and whether a copy of it can be put back.',
    asOf: '2026-11-30',
  },
  'accessible-information': {
    title: 'Accessible information',
    scheme: 'Accessible Information Standard (DAPB1605): self-assessment',
    when: 'Six steps: identify, record, flag, share, meet, review.',
    what: 'What residents, and the people in their lives, need so as to read, hear and be understood; whether it was there.',
    asOf: '2026-11-30',
  },
  'clinical-safety': {
    title: 'Clinical safety',
    scheme: 'Hazard log (DCB0129), for the home that puts the program to use (DCB0160)',
    when: 'Read before the program is put to use, and again when it changes.',
    what: 'How this program could lead to harm, what in it stands against that, and what the home has to see to.',
    asOf: '2026-11-30',
  },
} as const satisfies Record<SheetName, object>;

/** Stands on every sheet, on the screen and on paper. */
export const FACTS_ONLY = 'Facts read from the record. No claim of compliance.';
/** Where the program has no way of knowing. */
export const NOT_KNOWN = 'Not known to this program: the home adds it.';

/** What only the home can say, each with what is asked. It is the home's own statement and is shown as such. */
export const statements = {
  'leaving-days': 'On which days did people leave, by the home’s own staff list?',
  devices: 'Which PCs, tablets and sticks hold or show the record, and who has each?',
  updates: 'How are those devices kept up to date, locked, and free of harmful programs?',
  training: 'Who has been trained in data security this year, and when?',
  incidents: 'Which losses or breaches of information happened, and what was done?',
  suppliers: 'Who else holds information for the home, and what was agreed with them?',
  'ais-lead': 'Who leads on accessible information here?',
  'ais-owner': 'Who answers for it at the head of the organisation?',
  'safety-officer': 'Who is the clinical safety officer of the home that puts the program to use?',
  'put-to-use': 'What has the home itself done about these hazards?',
} as const;
export type StatementName = keyof typeof statements;
export const statementNames = Object.keys(statements) as [StatementName, ...StatementName[]];

export const stated = passage(1000).nullable();
export const sheetKinds = {
  /** The home's own statement about what the program cannot know; without a text it is taken back. */
  'sheet.stated@1': kind('home', z.strictObject({ statement: z.strictObject({ about: line(40), text: stated }) })),
} as const;

/** Why a sheet is made and for whom: on its front page and in the ledger. */
export const purpose = { why: line(200), forWhom: line(120) };

/** The page of a resident on which what a line says can be seen to. */
const to = z.strictObject({ resident: residentId, tab: z.enum(['front', 'how-to-ask', 'people']) });
export type LeadsTo = z.infer<typeof to>;
const item = z.strictObject({ text: z.string(), to: to.nullable() });
const homes = z.strictObject({
  about: z.enum(statementNames),
  said: z.strictObject({ text: z.string(), by: z.string(), at: instant }).nullable(),
});
export type HomesStatement = z.infer<typeof homes>;

/** One question in our own words, what the record answers, how that is known, and what cannot be seen from here. */
const factRow = z.strictObject({
  question: z.string(),
  fact: z.string(),
  list: z.array(item),
  /** Which record it was read from, as of when. */
  known: z.string(),
  cannot: z.string().nullable(),
  /** Something stands open that a manager would look at. */
  open: z.boolean(),
  /** Where the home may add its own statement. */
  home: homes.nullable(),
});
export type FactRow = z.infer<typeof factRow>;

const part = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('facts'), title: z.string(), rows: z.array(factRow) }),
  z.strictObject({
    type: z.literal('table'),
    title: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.strictObject({ cells: z.array(z.string()), to: to.nullable() })),
  }),
  z.strictObject({ type: z.literal('hazards'), title: z.string(), rows: z.array(hazard) }),
]);
export type SheetPart = z.infer<typeof part>;

export const sheet = z.strictObject({
  name: z.enum(sheetNames),
  home: z.strictObject({ name: z.string(), country: z.enum(countries), demo: z.boolean() }),
  asOf: instant,
  by: z.string(),
  /** Of our questions or hazards. */
  version: z.string(),
  /** Entries that the ledger held when it was read. */
  entries: z.int().nonnegative(),
  notices: z.array(z.string()),
  parts: z.array(part),
});
export type Sheet = z.infer<typeof sheet>;

/** What the sheet says of itself before anything else: that it claims nothing, and where its scheme is another country's. */
export function noticesOf(name: SheetName, { country, demo }: Sheet['home']): string[] {
  return [
    FACTS_ONLY,
    ...(name === 'clinical-safety'
      ? [
          'Not assessed by a clinical safety officer. Severity and likelihood are left for a named one to rate; no claim of conformance is made.',
        ]
      : []),
    ...(country === 'Wales'
      ? [
          'This home is in Wales, and this scheme is England’s. The facts are shown all the same; what Wales asks for is not in this program.',
        ]
      : []),
    ...(demo ? ['This is a demonstration home: nobody in it is real.'] : []),
  ];
}

/** Every resident whom a sheet names. */
export const residentsOn = ({ parts }: Pick<Sheet, 'parts'>) => {
  const named = parts.flatMap((each) =>
    each.type === 'facts'
      ? each.rows.flatMap(({ list }) => list.map((line) => line.to))
      : each.type === 'table'
        ? each.rows.map((row) => row.to)
        : [],
  );
  return [...new Set(named.flatMap((each) => (each ? [each.resident] : [])))];
};
