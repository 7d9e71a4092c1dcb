import { bySpeaker } from '../../../../db/heard/model.ts';
import { getPicture } from '../../../../db/heard/queries.ts';
import { useInWords, viewsIn } from '../../../../db/support-plan/model.ts';
import { getPlan } from '../../../../db/support-plan/queries.ts';
import { shortDateInWords } from '../../../../db/time/model.ts';
import { isOwnWords } from '../../../../db/voices/model.ts';
import type { Block } from '../document/model.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** Family, friends and advocates beside the person: whom they are heard with, and what became of what each of them said. */
export function gatherFamilyViews(gathering: Gathering): Gathered {
  const { context, resident, people } = gathering;
  const name = resident.preferredName;
  const picture = getPicture(context, { resident: resident.id });
  const theirs = new Set<string>([resident.id, ...people.map(({ id }) => id)]);
  const heard = bySpeaker(picture.rows, resident.id).filter(({ who }) => theirs.has(who));
  const elements = getPlan(context, resident.id).elements.filter(({ views }) => viewsIn(views, 'family').length > 0);
  const blocks: Block[] = [
    {
      type: 'table',
      columns: [
        { title: 'Who was heard', share: 5 },
        { title: 'Times' },
        { title: 'Last', share: 3 },
        { title: 'Used, or in part', share: 2 },
        { title: 'Not used', share: 2 },
      ],
      rows: heard.map(({ who, rows, last, used, partly, notUsed }) => [
        who === resident.id ? name : nameOf(gathering, who),
        String(rows.length),
        last ? shortDateInWords(last) : 'Day not known',
        String(used + partly),
        String(notUsed),
      ]),
    },
    ...elements.map(({ wording, views }): Block => {
      const own = viewsIn(views, 'person').filter(({ words }) => isOwnWords(words));
      return {
        type: 'part',
        title: wording.title,
        blocks: [
          ...(own.length === 0
            ? [
                {
                  type: 'gap' as const,
                  text: `${name} has not been heard about it. Family is never heard in ${name}’s place.`,
                },
              ]
            : own
                .slice(-1)
                .map((view) => ({ type: 'voice' as const, voice: voiceOf(view.words, gathering, view.entrySeq) }))),
          ...viewsIn(views, 'family').flatMap((view) => [
            { type: 'voice' as const, voice: voiceOf(view.words, gathering, view.entrySeq) },
            {
              type: 'note' as const,
              text: view.use ? `${useInWords[view.use.used]}: ${view.use.how}` : 'What became of it is not said yet.',
            },
          ]),
        ],
      };
    }),
    {
      type: 'note',
      text: `Where they do not agree, ${name} and whoever differs each stand under their own name. A relative decides nothing by being one: MCA 2005 s.4(7).`,
    },
  ];
  return {
    sections: [
      {
        area: 'neutral',
        title: `Family and friends, beside ${name}`,
        banner: `What others said stands beside ${name}’s own words, and never in their place.`,
        resident: resident.fullName,
        blocks:
          heard.length > 0
            ? blocks
            : [{ type: 'gap', text: `No view of ${name} or of anybody close is written down yet.` }],
      },
    ],
    entries: elements.flatMap(({ views }) =>
      views.flatMap(({ entrySeq, use }) => [entrySeq, ...(use ? [use.entrySeq] : [])]),
    ),
    photographs: [],
    samples: ['Family and friends: every part of the plan about which any of them was heard.'],
  };
}

const nameOf = ({ people, names }: Gathering, id: string) => {
  const row = people.find((each) => each.id === id);
  return row ? `${row.name}, ${row.relation}` : names.person(id);
};
