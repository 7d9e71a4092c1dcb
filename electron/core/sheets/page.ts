import type { Hazard } from '../../../db/safety/model.ts';
import {
  FACTS_ONLY,
  type FactRow,
  type HomesStatement,
  type Sheet,
  type SheetPart,
  schemes,
  statements,
} from '../../../db/sheets/model.ts';
import { instantInWords, londonDay, shortDateInWords, timeInWords } from '../../../db/time/model.ts';
import type { Leaf, PackModel, Part, Section } from '../packs/document/model.ts';
import { paperModel } from '../packs/paper.ts';
import type { OpenHome } from '../state.ts';

/** Room for two lines of handwriting. */
const BLANK = '\n\n';

/** A sheet as pages: what it is first, then question by question, then whom or what it lists. */
export function pagesOf(home: OpenHome, sheet: Sheet, purpose: { why: string; forWhom: string }): PackModel {
  const { title, scheme, what, when } = schemes[sheet.name];
  const day = londonDay(sheet.asOf);
  return paperModel(home, {
    layout: 'paper',
    title: `${title}: ${sheet.home.name}`,
    profileName: 'Evidence sheet',
    subject: title,
    about: scheme,
    made: { at: sheet.asOf, by: sheet.by, ...purpose },
    proof: `${FACTS_ONLY} As of ${shortDateInWords(day)}, ${timeInWords(sheet.asOf)}. Questions of ${shortDateInWords(sheet.version)}.`,
    front: {
      whatThisIs: [
        ...sheet.notices,
        `${what} ${when}`,
        `Read on ${instantInWords(sheet.asOf)} from a record of ${sheet.entries} entries. The questions are in this program’s own words and were last brought up to date on ${shortDateInWords(sheet.version)}.`,
      ],
      leftOut: ['What the program cannot know: each question says what that is, and leaves room for the home.'],
    },
    sections: sectionsOf(sheet),
  });
}

const neutral = { area: 'neutral', banner: FACTS_ONLY, resident: null } as const;

function sectionsOf({ parts }: Sheet): Section[] {
  const questions = parts.flatMap((each) => (each.type === 'facts' ? [questionsOf(each)] : []));
  const lists = parts.flatMap((each): Section[] => {
    if (each.type === 'facts') return [];
    return [
      { ...neutral, title: each.title, blocks: each.type === 'table' ? [tableOf(each)] : each.rows.map(hazardOf) },
    ];
  });
  return [{ ...neutral, title: 'Questions and facts', blocks: questions }, ...lists];
}

const questionsOf = ({ title, rows }: Extract<SheetPart, { type: 'facts' }>): Part => ({
  type: 'part',
  title,
  blocks: rows.map((row) => ({ type: 'part', title: row.question, blocks: answerOf(row) })),
});

function answerOf({ question, fact, list, known, cannot, open, home }: FactRow): Leaf[] {
  const rows = [
    { label: 'Fact', value: fact },
    ...(list.length > 0 ? [{ label: 'In detail', value: list.map(({ text }) => text).join('\n') }] : []),
    ...(open ? [{ label: 'Stands open', value: 'Yes. Somebody has to look at this.' }] : []),
    { label: 'How it is known', value: known },
    ...(cannot ? [{ label: 'What cannot be seen', value: cannot }] : []),
  ];
  return [{ type: 'facts', rows }, ...(home ? [homesOwn(home, question)] : [])];
}

/** The home's own words, or room for them; what was asked stands with it where the row asks something else. */
function homesOwn({ about, said }: HomesStatement, question: string): Leaf {
  const asked = statements[about] === question ? '' : `${statements[about]}\n`;
  if (!said) return { type: 'gap', text: `${asked}The home’s own statement: none was made.${BLANK}` };
  const value = `${asked}${said.text}\n${said.by}, ${instantInWords(said.at)}`;
  return { type: 'facts', rows: [{ label: 'The home says', value }] };
}

/** A column is as wide as its longest line asks for, within bounds that leave the others room. */
const shareOf = (lines: readonly string[]): number => Math.min(30, Math.max(13, ...lines.map((line) => line.length)));

const tableOf = ({ columns, rows }: Extract<SheetPart, { type: 'table' }>): Leaf => ({
  type: 'table',
  columns: columns.map((title, at) => ({
    title,
    share: shareOf([title, ...rows.map(({ cells }) => cells[at] ?? '')]),
  })),
  rows: rows.map(({ cells }) => cells),
});

const hazardOf = ({ id, hazard, causes, effect, controls, left, home }: Hazard): Part => ({
  type: 'part',
  title: `${id}. ${hazard}`,
  blocks: [
    {
      type: 'facts',
      rows: [
        { label: 'Possible causes', value: causes.join('\n') },
        { label: 'To the person', value: effect },
      ],
    },
    {
      type: 'table',
      columns: [
        { title: 'In this program', share: 3 },
        { title: 'Shown by the automated tests', share: 4 },
      ],
      rows: controls.map(({ what, tests }) => [what, tests.map(({ file, name }) => `${name} (${file})`).join('\n')]),
    },
    {
      type: 'facts',
      rows: [
        { label: 'Not covered', value: left },
        { label: 'For the home', value: home.join('\n') },
      ],
    },
    {
      type: 'boxes',
      title: 'For a clinical safety officer to rate',
      columns: ['Severity', 'Likelihood', 'Name', 'Date'],
      rows: ['Before the controls', 'With the controls'],
    },
  ],
});
