import { type Figure, groups } from '../../../../db/numbers/model.ts';
import { getNumbers } from '../../../../db/numbers/queries.ts';
import { SMALLEST_TOLD, smallNumbersRule, toldCount } from '../../../../db/numbers/small.ts';
import type { ResidentRow } from '../../../../db/residents/model.ts';
import type { ReadContext } from '../../../../db/store/model.ts';
import { changesSince } from '../../../../db/support-plan/model.ts';
import { getPlan } from '../../../../db/support-plan/queries.ts';
import { shortDateInWords } from '../../../../db/time/model.ts';
import { happenedDay } from '../../../../db/voices/model.ts';
import type { Section } from '../document/model.ts';
import type { HomePaper, Span } from './profile.ts';

/** What each group is called where its days are those of the pack. */
const titles: Record<Figure['group'], string> = {
  ...groups,
  choices: 'Daily choices',
  writing: 'What is written',
};

/**
 * The home in numbers, without a name, beside the packs of everybody who lives there. Null where so few live there that
 * any number would be about somebody in particular.
 */
export function homeTotals(context: ReadContext, residents: readonly ResidentRow[], span: Span): HomePaper | null {
  if (residents.length < SMALLEST_TOLD) return null;
  const { figures } = getNumbers(context, span);
  const changes = residents
    .flatMap(({ id }) => changesSince(getPlan(context, id)))
    .filter(({ at }) => happenedDay(at) >= span.from && happenedDay(at) <= span.to);
  const because = changes.filter(({ preference }) => preference !== null);
  const own: Figure[] = [
    {
      group: 'plan',
      under: null,
      label: 'Changed because of what the person said or showed',
      count: because.length,
      of: changes.length,
      what: 'changes of a plan',
      asks: false,
      list: [],
    },
  ];
  const days = `${shortDateInWords(span.from)} to ${shortDateInWords(span.to)}`;
  return {
    called: 'Home totals',
    front: {
      whatThisIs: [
        `The home in numbers, for whoever commissions care here: ${residents.length} people live here. No one is named, and nobody is set against anybody else. Choices, changes and what is written are of ${days}; all else stands as it is now.`,
        `${smallNumbersRule}`,
      ],
      samples: ['Counted from the whole record: nothing is a sample.'],
      howToCheck: [],
      leftOut: ['Names, rooms, and whatever would say whose a number is.'],
    },
    sections: [sectionOf([...own, ...figures], days)],
  };
}

function sectionOf(figures: readonly Figure[], days: string): Section {
  return {
    area: 'neutral',
    title: 'The home in numbers',
    banner: 'Each number beside what it was counted out of. No person, and no home, is ranked.',
    resident: null,
    blocks: [
      { type: 'note', text: `${days}. ${smallNumbersRule}` },
      ...[...Map.groupBy(figures, ({ group }) => group)].map(([group, some]) => ({
        type: 'part' as const,
        title: titles[group],
        blocks: [
          {
            type: 'table' as const,
            columns: [
              { title: 'What is counted', share: 8 },
              { title: 'How many', share: 4 },
              { title: 'Of what', share: 3 },
            ],
            rows: some.map(({ under, label, count, of, what }) => [
              under === null ? label : `${under}: ${label}`,
              toldCount(count, of),
              what,
            ]),
          },
        ],
      })),
    ],
  };
}
