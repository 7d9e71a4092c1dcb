import { countryOf } from '../../../../db/home/queries.ts';
import { askedOf, type Mapping, mappedParts, mappingOn, partsInOrder } from '../../../../db/law/frameworks.ts';
import { notChecked } from '../../../../db/law/model.ts';
import type { ReadContext } from '../../../../db/store/model.ts';
import { londonDay, shortDateInWords } from '../../../../db/time/model.ts';
import type { Gathered, Gathering } from '../collect/gathering.ts';
import type { Leaf } from '../document/model.ts';
import { partsNamed } from '../parts.ts';
import type { Profile } from './profile.ts';

/** For somebody who inspects: arranged as the regulator asks on the day it is made, everything that all staff may read. */
export function inspectorProfile(context: ReadContext): Profile {
  const mapping = mappingOn(countryOf(context), londonDay(context.now));
  return {
    called: 'Inspector pack',
    parts: partsNamed(['resident', ...partsInOrder(mapping)]),
    hear: true,
    portrait: true,
    provesWho: true,
    front: ({ homeName, resident: { fullName, preferredName }, from, to }) => ({
      whatThisIs: [
        `What ${homeName} holds about ${fullName}, ${daysOf(from, to)}, for someone who inspects how ${preferredName}’s voice, choice and consent are respected. It is arranged as ${mapping.regulator} asks: ${mapping.framework}.`,
      ],
      leftOut: [
        'Life history kept for fewer readers than all staff; who else complained; complaints about whoever made this pack: another manager’s pack shows those.',
      ],
    }),
    opening: (gathering, areas) => whereItStands(mapping, gathering, areas),
    withheld: (area) => withWhatIsAsked(mapping, area),
  };
}

const daysOf = (from: string, to: string) => `from ${shortDateInWords(from)} to ${shortDateInWords(to)}`;

/** What the regulator asks, statement by statement, and the pages that answer it. */
function whereItStands(mapping: Mapping, { resident }: Gathering, areas: readonly Gathered[]): Gathered {
  const keys = new Set(areas.flatMap(({ sections }) => sections.flatMap(({ key }) => key ?? [])));
  const rows = ({ statements }: Mapping['questions'][number]) =>
    statements
      .map(({ title, cites, shownBy }) => ({ asks: title, cites, parts: shownBy.filter((part) => keys.has(part)) }))
      .filter(({ parts }) => parts.length > 0);
  return {
    sections: [
      {
        area: 'neutral',
        title: 'What is asked, and where it is answered',
        banner: 'Three areas are kept apart: who the person is, what they chose, and what others had to decide.',
        resident: resident.fullName,
        blocks: [
          ...mapping.questions.map((question) => ({
            type: 'part' as const,
            title: question.title,
            blocks: [{ type: 'where' as const, rows: rows(question) }],
          })),
          { type: 'note', text: sourceOf(mapping) },
        ],
      },
    ],
    entries: [],
    photographs: [],
    samples: [],
  };
}

const sourceOf = ({ regulator, framework, source, from, asOf, note }: Mapping) =>
  `${regulator}, ${framework}, in use since ${shortDateInWords(from)}. Source: ${source}. As of ${shortDateInWords(asOf)}. Which pages answer which question is this program’s own view, and no claim that anything is met. ${note} ${notChecked}`;

/** Each part says under its title what it answers. */
function withWhatIsAsked(mapping: Mapping, area: Gathered): Gathered {
  const [first, ...rest] = area.sections;
  const part = mappedParts.find((each) => each === first?.key);
  const asked = part ? askedOf(mapping, part) : [];
  if (!first || asked.length === 0) return area;
  const answers: Leaf = { type: 'law', refs: `Asked under ${asked.join('; ')}.` };
  return { ...area, sections: [{ ...first, blocks: [answers, ...first.blocks] }, ...rest] };
}
