import { dayPlus } from '../time/model.ts';

/**
 * The law on asking for one’s own record while one lives: dated reference data and one day-count, never code. One plain
 * line each, in this program’s own words; the statute itself decides. No lawyer has checked these lines yet.
 */
interface SubjectAccessLine {
  readonly cite: string;
  readonly plain: string;
  readonly checked: { readonly by: string; readonly on: string } | null;
}

/** The day on which these lines were last brought up to date. */
export const subjectAccessLawAsOf = '2026-11-30';

const line = (cite: string, plain: string): SubjectAccessLine => ({ cite, plain, checked: null });

/** Articles are those of the UK GDPR, as amended by the Data (Use and Access) Act 2025; paragraphs of the Data Protection Act 2018. */
export const subjectAccessLaw = {
  right: line(
    'Art 15(1), (3)',
    'Everybody may have a copy of what is held about them, free, and be told why it is held, who was given it, how long it is kept and whom they can complain to.',
  ),
  search: line('Art 15(1A)', 'What a reasonable and proportionate search finds.'),
  behalf: line(
    'MCA 2005 ss.9, 16; the person’s own authority',
    'Somebody else asks only for the person: under a power that covers it, or with the person’s own authority. A relative has no right of their own.',
  ),
  identity: line(
    'Art 12(6)',
    'Where there is reasonable doubt about who asks, ask for what shows it. The month begins when that has come.',
  ),
  month: line(
    'Art 12(3), Art 12A(1)-(2)',
    'Without undue delay, and within one month beginning when the request came, or when what shows who asks came, whichever is later.',
  ),
  clarify: line(
    'Art 12A(5)',
    'Where more is needed to know what they mean, ask. From the day of asking to the day of the answer, both included, the clock stands still.',
  ),
  longer: line(
    'Art 12A(3)-(4)',
    'Two months more where the request is complex or one of many. Tell them so, and why, within the first month.',
  ),
  others: line(
    'Sch 2 para 16',
    'Not what tells of somebody else who could be known by it, unless they agreed, or it is reasonable to give it without.',
  ),
  carers: line(
    'Sch 2 para 17',
    'It is taken to be reasonable to give the names of those who cared for the person as their work. They are usually named.',
  ),
  harm: line(
    'Sch 3 paras 5-6',
    'Not what would be likely to do serious harm to anybody’s health. A home that is no health professional asks one first, whether it withholds or gives; not where the person knows it already. An opinion is good for six months.',
  ),
  wishes: line(
    'Sch 3 para 4',
    'Where somebody asks for the person: not what the person told expecting that it is not passed on to them.',
  ),
  complain: line('s.164A; Art 77', 'They can complain to the home, and to the Information Commissioner.'),
} as const satisfies Record<string, SubjectAccessLine>;

/** What a redaction rests on. */
export const grounds = {
  others: 'It tells of somebody else who could be known by it (Sch 2 para 16)',
  confidence: 'It was told in confidence by somebody else (Sch 2 para 16)',
  harm: 'A health professional says that it would be likely to do serious harm (Sch 3 para 5)',
  wishes: 'The person told it expecting that it is not passed on to whoever asks (Sch 3 para 4)',
} as const;
export type Ground = keyof typeof grounds;
export const groundNames = Object.keys(grounds) as [Ground, ...Ground[]];

/** The same day of the month so many months on; where that month has none, its last day. */
export function monthsOn(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

interface Clock {
  readonly received: string;
  /** What shows who asks: when the home asked for it, and when it came. */
  readonly identity: { readonly asked: string; readonly came: string | null } | null;
  /** When the home asked what they mean, and when the answer came. */
  readonly clarified: readonly { readonly asked: string; readonly came: string | null }[];
  readonly extended: boolean;
}

const DAY = 24 * 60 * 60 * 1000;
const daysBoth = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY + 1;

/**
 * The last day for the answer, or null while the clock stands still (Art 12(3), Art 12A). The days on which it stood
 * still are added; where the last day is no working day, the next one is still in time, and this counts the earlier.
 */
export function answerBy({ received, identity, clarified, extended }: Clock): string | null {
  if (identity && identity.came === null) return null;
  if (clarified.some(({ came }) => came === null)) return null;
  const begins = identity?.came && identity.came > received ? identity.came : received;
  const still = clarified.reduce(
    (days, { asked, came }) =>
      days + (came !== null && came >= begins ? daysBoth([asked, begins].sort()[1] ?? begins, came) : 0),
    0,
  );
  return dayPlus(monthsOn(begins, extended ? 3 : 1), still);
}

/** So long a health professional’s opinion on serious harm is good for (Sch 3 para 6). */
export const OPINION_MONTHS = 6;
