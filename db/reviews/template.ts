import { z } from 'zod';
import type { Level } from '../communication/vocabulary.ts';
import { line, passage } from '../words/model.ts';

/** When somebody's life here is talked through with them from a template. */
export const reviewTypes = {
  admission: 'Before or on admission',
  'first-month': 'After the first month',
  review: 'Regular review',
  change: 'After a change, such as hospital',
} as const;
export type ReviewType = keyof typeof reviewTypes;
export const reviewTypeNames = Object.keys(reviewTypes) as [ReviewType, ...ReviewType[]];

/** The headings of a plan under which a point belongs. */
export const headings = {
  talking: 'How to talk together',
  involvement: 'Who is involved',
  day: 'The day and the night',
  care: 'Washing, dressing, the toilet',
  food: 'Eating and drinking',
  people: 'People and company',
  doing: 'Things to do, and going out',
  comfort: 'Comfort and health',
  room: 'Room and belongings',
  beliefs: 'What must not be forgotten',
  ahead: 'Looking ahead',
} as const;
export type Heading = keyof typeof headings;
export const headingNames = Object.keys(headings) as [Heading, ...Heading[]];

/** The point that asks whom the person wants involved: it stands in every template, whatever a home changes (s.4(7)(a)). */
export const INVOLVEMENT = 'who-to-involve';
const INVOLVEMENT_STAYS =
  'The point “Whom do you want involved?” stays in every template: whom to consult is the person’s choice, asked while they can say (Mental Capacity Act, s.4(7)(a)). Reword it or move it, but leave it in.';
const QUESTION_STAYS =
  'Every point asks the person first, so its question to them stays. Reword it, or take the whole point out.';

/** What a question is put with, each for those whom it suits. */
export const ways = { words: 'In plain words', pictures: 'With pictures', objects: 'With real things' } as const;
export type Way = keyof typeof ways;
export const wayNames = Object.keys(ways) as [Way, ...Way[]];
/** What suits somebody who shows so much: a start, not a rule. */
export const wayAtLevel = (level: Level): Way => (level === 4 ? 'words' : level >= 2 ? 'pictures' : 'objects');

// Spaces, dots and signs that nobody sees ask nothing.
const question = z
  .string({ error: QUESTION_STAYS })
  .trim()
  .refine((text) => /\p{L}/u.test(text), QUESTION_STAYS)
  .pipe(passage(300));

/** One point of a template: the question to the person first, and how it is put; then what others are asked. */
export const point = z.strictObject({
  /** Its name through all versions, so that what was said at one review stands beside what was said at the next. */
  key: z.string().regex(/^[a-z0-9-]{1,48}$/, 'This point has no name of its own. Close the page and open it again.'),
  heading: z.enum(headingNames),
  title: line(80),
  person: z.strictObject(
    { question, words: passage(300), pictures: passage(300), objects: passage(300) },
    { error: QUESTION_STAYS },
  ),
  family: passage(300).nullable(),
  staff: passage(300).nullable(),
  guidance: passage(600).nullable(),
});
export type Point = z.infer<typeof point>;

/** The points of a template in their order. What no edit may take away is refused here, on the screen and in the record. */
export const points = z
  .array(point)
  .min(1, INVOLVEMENT_STAYS)
  .max(30, 'Thirty points are more than anybody can be asked. Take some out.')
  .refine((all) => all.some(({ key }) => key === INVOLVEMENT), INVOLVEMENT_STAYS)
  .refine(
    (all) => new Set(all.map(({ key }) => key)).size === all.length,
    'One point stands there twice. Take one out.',
  );

/** One difference between two versions of a template, as a reader looks for it. */
export type Difference =
  | { readonly what: 'added' | 'dropped'; readonly title: string }
  | { readonly what: 'moved'; readonly title: string; readonly from: number; readonly to: number }
  | {
      readonly what: 'reworded';
      readonly title: string;
      readonly fields: readonly { readonly label: string; readonly before: string; readonly after: string }[];
    };

/** What each field of a point is called where its versions are compared. */
const said = ({ title, heading, person, family, staff, guidance }: Point): Record<string, string> => ({
  Title: title,
  'Belongs to': headings[heading],
  'Asked of the person': person.question,
  [ways.words]: person.words,
  [ways.pictures]: person.pictures,
  [ways.objects]: person.objects,
  'Asked of family or an advocate': family ?? 'Not asked.',
  'Asked of staff': staff ?? 'Not asked.',
  Guidance: guidance ?? 'None.',
});

/** What changed from one version to the next, point by point, in the order of the later one; what was dropped comes last. */
export function differencesBetween(before: readonly Point[], after: readonly Point[]): Difference[] {
  const old = new Map(before.map((each) => [each.key, each]));
  const kept = new Set(after.map(({ key }) => key));
  // Places among what both have: a point that only made room for a new one has not moved.
  const order = (all: readonly Point[], has: (key: string) => boolean) =>
    all.flatMap(({ key }) => (has(key) ? [key] : []));
  const was = order(before, (key) => kept.has(key));
  const is = order(after, (key) => old.has(key));
  return [
    ...after.flatMap((now): Difference[] => {
      const then = old.get(now.key);
      if (!then) return [{ what: 'added', title: now.title }];
      const [from, to] = [was.indexOf(now.key) + 1, is.indexOf(now.key) + 1];
      const wording = said(then);
      const fields = Object.entries(said(now)).flatMap(([label, text]) =>
        wording[label] === text ? [] : [{ label, before: wording[label] ?? '', after: text }],
      );
      return [
        ...(fields.length > 0 ? [{ what: 'reworded' as const, title: now.title, fields }] : []),
        ...(from === to ? [] : [{ what: 'moved' as const, title: now.title, from, to }]),
      ];
    }),
    ...before.flatMap(({ key, title }): Difference[] => (kept.has(key) ? [] : [{ what: 'dropped', title }])),
  ];
}
