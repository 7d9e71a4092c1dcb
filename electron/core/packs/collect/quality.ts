import { isAsked } from '../../../../db/audit/model.ts';
import { figuresOf, lookAt } from '../../../../db/audit/queries.ts';
import { rules } from '../../../../db/evidence/model.ts';
import { bySpeaker, type Heard, type Picture } from '../../../../db/heard/model.ts';
import { getPicture } from '../../../../db/heard/queries.ts';
import { listLifeHistoryForPack } from '../../../../db/life-history/queries.ts';
import { writtenLater } from '../../../../db/time/model.ts';
import { isPersonsChannel } from '../../../../db/voices/model.ts';
import { setAside } from './dismissals.ts';
import { countOf, type Gathered, type Gathering } from './gathering.ts';

/**
 * What the record itself is worth as evidence: counts that a reader can check, and what became of what a reader would ask
 * about. It scores nobody: neither the person, nor whoever wrote.
 */
export function gatherQuality(gathering: Gathering): Gathered {
  const { context, resident, from, to } = gathering;
  const name = resident.preferredName;
  // What is kept for few readers is not counted either.
  const told = new Set<string>(listLifeHistoryForPack(context.db, resident.id).map(({ item }) => item));
  const { records: all, mended } = lookAt(context, resident.id, { from, to });
  const records = all.filter(({ shelf, item }) => shelf !== 'life-history' || (item !== null && told.has(item)));
  const figures = figuresOf([{ records, mended }]);
  const views = getPicture(context, { resident: resident.id }).rows;
  const own = views.filter(({ voice }) => isPersonsChannel(voice));
  const aside = setAside(gathering, records);
  const late = records.filter(({ at, recordedAt }) => writtenLater(at, recordedAt) !== null);
  return {
    sections: [
      {
        area: 'neutral',
        title: 'What this record is worth as evidence',
        banner: 'Counts, each with what it was counted out of. They score nobody.',
        resident: resident.fullName,
        blocks: [
          {
            type: 'tally',
            rows: [
              countOf(
                'A reader would ask nothing more',
                records.filter((row) => !isAsked(row)).length,
                records.length,
                'records of these days',
              ),
              countOf(
                'Written down later than it happened, and marked so',
                late.length,
                records.length,
                'records of these days',
              ),
              countOf(
                `${name}’s own, said, shown, written or as others remember`,
                own.length,
                views.length,
                'statements that were sought about a plan or a decision',
              ),
              countOf(
                'Checked how it was understood',
                views.filter(({ checked }) => checked).length,
                views.length,
                'statements that were sought',
              ),
              countOf(
                'Said what became of it',
                views.filter(({ became }) => became.length > 0).length,
                views.length,
                'statements that were sought',
              ),
            ].filter(({ of }) => of > 0),
          },
          {
            type: 'part',
            title: 'What a reader would ask, rule by rule',
            blocks: [
              {
                type: 'table',
                columns: [
                  { title: 'What is asked', share: 6 },
                  { title: 'Open' },
                  { title: 'Mended', share: 1.2 },
                  { title: 'Set aside', share: 1.4 },
                ],
                rows: figures.rules.map(({ rule, open, mended: put, dismissed }) => [
                  rules.find(({ id }) => id === rule)?.title ?? rule,
                  String(open),
                  String(put ?? 0),
                  String(dismissed ?? 0),
                ]),
              },
              {
                type: 'note',
                text: 'Open: still to be answered. Mended: by a later wording. Set aside: with a reason that is kept. The rules read texts for what they name; they do not read minds, and no model is behind them.',
              },
            ],
          },
          ...aside.blocks,
          {
            type: 'part',
            title: 'Whose voice was sought',
            blocks: [
              {
                type: 'table',
                columns: [
                  { title: 'Who', share: 4 },
                  { title: 'Statements' },
                  { title: 'Used' },
                  { title: 'In part' },
                  { title: 'Not used' },
                ],
                rows: sought(gathering, views),
              },
            ],
          },
        ],
      },
    ],
    entries: aside.entries,
    photographs: [],
    samples: ['What the record is worth: every record of the period, by the same rules for all.'],
  };
}

/** The person, then each of their people; those who work with them stand together: nobody of the staff is counted apart. */
function sought({ resident, people }: Gathering, views: Picture['rows']): string[][] {
  const nameOf = (who: string) => {
    if (who === resident.id) return resident.preferredName;
    const person = people.find(({ id }) => id === who);
    return person ? `${person.name}, ${person.relation}` : 'Staff and professionals';
  };
  const groups = Map.groupBy(bySpeaker(views, resident.id), ({ who }) => nameOf(who));
  const sum = (some: readonly Heard[], of: (each: Heard) => number) =>
    String(some.reduce((total, each) => total + of(each), 0));
  return [...groups].map(([name, some]) => [
    name,
    sum(some, ({ rows }) => rows.length),
    sum(some, ({ used }) => used),
    sum(some, ({ partly }) => partly),
    sum(some, ({ notUsed }) => notUsed),
  ]);
}
