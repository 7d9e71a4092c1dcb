import { type FactRow, type Sheet, schemes } from '../../../db/sheets/model.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { csv } from '../tables/csv.ts';

/** A table as it goes into a file. */
interface Table {
  /** What the file is called, before the day. */
  readonly name: string;
  readonly text: string;
}

/** The tables of a sheet as CSV: its questions in one, and each table or list of hazards in one of its own. */
export function tablesOf(sheet: Sheet): Table[] {
  const { title } = schemes[sheet.name];
  const questions = sheet.parts.flatMap((each) =>
    each.type === 'facts' ? each.rows.map((row) => [each.title, ...cellsOf(row)]) : [],
  );
  const others = sheet.parts.flatMap((each): { name: string; rows: string[][] }[] => {
    if (each.type === 'table')
      return [{ name: `${title}, ${each.title}`, rows: [each.columns, ...each.rows.map(({ cells }) => cells)] }];
    if (each.type === 'hazards') return [{ name: `${title}, hazards`, rows: hazardRows(each.rows) }];
    return [];
  });
  return [{ name: title, rows: [questionColumns, ...questions] }, ...others].map(({ name, rows }) => ({
    name,
    text: csv(rows.map((row, index) => [...row, ...(index === 0 ? originColumns : originOf(sheet))])),
  }));
}

const questionColumns = [
  'Part',
  'Question',
  'Fact',
  'In detail',
  'How it is known',
  'What the program cannot show',
  'Stands open',
  'The home’s own statement',
  'Stated by',
];
const cellsOf = ({ question, fact, list, known, cannot, open, home }: FactRow): string[] => [
  question,
  fact,
  list.map(({ text }) => text).join('\n'),
  known,
  cannot ?? '',
  open ? 'Yes' : '',
  home?.said?.text ?? '',
  home?.said ? `${home.said.by}, ${instantInWords(home.said.at)}` : '',
];

const ratings = ['before the controls', 'with the controls'].flatMap((when) => [
  `Severity ${when}`,
  `Likelihood ${when}`,
]);
function hazardRows(hazards: Extract<Sheet['parts'][number], { type: 'hazards' }>['rows']): string[][] {
  return [
    [
      'Hazard',
      'What',
      'Possible causes',
      'What it may do to the person',
      'Control in the program',
      'Shown by the automated tests',
      'What the controls do not cover',
      'For the home',
      ...ratings,
      'Clinical safety officer',
      'Rated on',
    ],
    ...hazards.flatMap(({ id, hazard, causes, effect, controls, left, home }) =>
      controls.map(({ what, tests }) => [
        id,
        hazard,
        causes.join('\n'),
        effect,
        what,
        tests.map(({ file, name }) => `${file}: ${name}`).join('\n'),
        left,
        home.join('\n'),
        // Left for a named clinical safety officer: nobody else rates, and nothing is worked out.
        ...ratings.map(() => ''),
        '',
        '',
      ]),
    ),
  ];
}

/** So that a row that was cut out of its table still says where it came from and what it does not claim. */
const originColumns = ['Home', 'As of', 'Made by', 'Sheet of', 'What this is'];
const originOf = ({ home, asOf, by, version, notices }: Sheet): string[] => [
  home.name,
  instantInWords(asOf),
  by,
  version,
  notices.join(' '),
];
