import type { Country } from '../home/model.ts';

/**
 * What each country’s regulator asks, and which parts of a record show it: dated reference data, never code. Titles are
 * the regulator’s; the mapping to parts of a pack is this program’s own. Nobody at a regulator has looked at it, no lawyer
 * has checked it, and every page that uses it says so. A new framework is a new row here, with its first day.
 */
export const mappedParts = [
  'communication',
  'life-history',
  'daily-choices',
  'support-plan',
  'reviews',
  'best-interests',
  'liberty',
  'complaints',
  'quality',
] as const;
/** A part of a pack that answers something a regulator asks. */
type MappedPart = (typeof mappedParts)[number];

/** One statement of a framework, the regulations behind it, and where in a pack it is answered. */
export interface Statement {
  readonly title: string;
  readonly cites: string;
  readonly shownBy: readonly MappedPart[];
}
/** A question of a framework with its statements, in the order in which an inspector reads them here. */
interface Question {
  readonly title: string;
  readonly statements: readonly Statement[];
}
export interface Mapping {
  readonly regulator: string;
  readonly framework: string;
  readonly source: string;
  /** The first day on which it is used. */
  readonly from: string;
  /** The day on which the row was last brought up to date. */
  readonly asOf: string;
  /** What a reader should know of it besides. */
  readonly note: string;
  readonly questions: readonly Question[];
}

const asks = (title: string, cites: string, ...shownBy: MappedPart[]): Statement => ({ title, cites, shownBy });

const cqc: Mapping = {
  regulator: 'Care Quality Commission',
  framework: 'the single assessment framework: five key questions, quality statements',
  source: 'Health and Social Care Act 2008 (Regulated Activities) Regulations 2014; CQC’s quality statements',
  from: '2023-11-21',
  asOf: '2026-11-30',
  note: 'A new framework for adult social care was consulted on until 12 June 2026. Its final text is not in this program yet: until it is, the statements are those of the framework before.',
  questions: [
    {
      title: 'Caring',
      statements: [
        asks('Kindness, compassion and dignity', 'Regulation 10', 'communication', 'life-history', 'daily-choices'),
        asks('Treating people as individuals', 'Regulations 9 and 10', 'communication', 'life-history'),
        asks('Independence, choice and control', 'Regulation 9(3)', 'daily-choices'),
        asks('Responding to people’s immediate needs', 'Regulation 9', 'communication', 'daily-choices'),
      ],
    },
    {
      title: 'Responsive',
      statements: [
        asks('Person-centred care', 'Regulation 9', 'support-plan', 'life-history', 'daily-choices'),
        asks('Providing information', 'Regulation 9(3)(g)', 'communication'),
        asks(
          'Listening to and involving people',
          'Regulations 9(3)(f) and 16',
          'support-plan',
          'reviews',
          'complaints',
        ),
        asks('Planning for the future', 'Regulation 9', 'reviews', 'best-interests'),
      ],
    },
    {
      title: 'Effective',
      statements: [
        asks('Assessing needs', 'Regulation 9(3)(a)', 'reviews', 'support-plan'),
        asks('Consent to care and treatment', 'Regulation 11', 'support-plan', 'best-interests'),
        asks('Monitoring and improving outcomes', 'Regulation 17', 'reviews', 'support-plan'),
      ],
    },
    {
      title: 'Safe',
      statements: [
        asks('Safeguarding', 'Regulation 13', 'liberty', 'best-interests'),
        asks('Involving people to manage risks', 'Regulation 12', 'support-plan', 'liberty'),
      ],
    },
    {
      title: 'Well-led',
      statements: [
        asks('Governance, management and sustainability', 'Regulation 17(2)(c)', 'quality'),
        asks('Learning, improvement and innovation', 'Regulation 17(2)(f)', 'quality', 'complaints'),
      ],
    },
  ],
};

const ciw: Mapping = {
  regulator: 'Care Inspectorate Wales',
  framework: 'the themes of its inspection reports',
  source: 'Regulated Services (Service Providers and Responsible Individuals) (Wales) Regulations 2017',
  from: '2018-04-02',
  asOf: '2026-11-30',
  note: 'Numbers are those of the regulations of 2017.',
  questions: [
    {
      title: 'Well-being',
      statements: [
        asks('Voice, choice and control', 'Regulation 21', 'communication', 'life-history', 'daily-choices'),
        asks('Respect and sensitivity', 'Regulation 25', 'daily-choices', 'life-history'),
      ],
    },
    {
      title: 'Care and support',
      statements: [
        asks('Personal plan and its review', 'Regulations 15 and 16', 'support-plan', 'reviews'),
        asks('Language and communication', 'Regulation 24', 'communication'),
        asks('Decisions, control and liberty', 'Regulations 29 and 31', 'best-interests', 'liberty'),
      ],
    },
    {
      title: 'Leadership and management',
      statements: [
        asks('Records', 'Regulation 59', 'quality'),
        asks('Complaints', 'Regulation 64', 'complaints'),
        asks('Quality of care', 'Regulation 80', 'quality'),
      ],
    },
  ],
};

/** Every framework that a country’s regulator has used since the record could be kept, in the order of their first days. */
const mappings: Record<Country, readonly [Mapping, ...Mapping[]]> = { England: [cqc], Wales: [ciw] };

/** The framework in use on a day: the newest that had begun by then. */
export function mappingOn(
  country: Country,
  day: string,
  all: readonly [Mapping, ...Mapping[]] = mappings[country],
): Mapping {
  return all.findLast(({ from }) => from <= day) ?? all[0];
}

/** The parts that answer a framework, each once, in the order in which its questions first ask for them. */
export const partsInOrder = ({ questions }: Mapping): MappedPart[] => [
  ...new Set(questions.flatMap(({ statements }) => statements.flatMap(({ shownBy }) => shownBy))),
];

/** What is asked of one part: "Caring: Independence, choice and control (Regulation 9(3))". */
export const askedOf = ({ questions }: Mapping, part: MappedPart): string[] =>
  questions.flatMap(({ title, statements }) =>
    statements
      .filter(({ shownBy }) => shownBy.includes(part))
      .map((statement) => `${title}: ${statement.title} (${statement.cites})`),
  );
