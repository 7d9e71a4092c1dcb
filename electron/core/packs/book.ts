import { goesIntoBook } from '../../../db/life-history/book.ts';
import type { LifeHistoryItem } from '../../../db/life-history/methods.ts';
import { type Heading, headings, periodInWords } from '../../../db/life-history/model.ts';
import { listLifeHistoryForPack } from '../../../db/life-history/queries.ts';
import type { BookRequest } from '../../../db/packs/model.ts';
import { whyNoBook } from '../../../db/people/model.ts';
import { type Instant, knownDateInWords, londonDay, shortDateInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { Outcome, Work } from '../jobs.ts';
import { photographAtWidth } from '../photographs.ts';
import type { OpenHome } from '../state.ts';
import { type Gathering, gatheringFor } from './collect/gathering.ts';
import { voiceOf } from './collect/voice.ts';
import type { PackModel, Section } from './document/model.ts';
import type { Maker } from './make.ts';
import { makePaper, paperModel } from './paper.ts';
import type { Press } from './render.ts';

/** In pixels: 260 to the inch at the width of a page of a book. */
const PRINT_WIDTH = 1280;

/**
 * A life-story book for one of the person's people: what may be shared of the story of their life, with its voices and
 * pictures. It is no evidence and carries none; that it was given, to whom and why, stands in the ledger.
 * Throws Refused('no-such-person' | 'not-to-be-shared' | 'nothing-to-share').
 */
export async function makeBook(
  home: OpenHome,
  request: BookRequest & { readonly folder: string },
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
): Promise<Outcome> {
  const { model, items, forWhom } = prepareBook(home, request, maker, now);
  const pictures = new Set(
    [model.portrait?.sha256, ...items.flatMap((item) => item.photographs.map(({ photo }) => photo.sha256))].filter(
      (sha256) => sha256 !== undefined,
    ),
  );
  return makePaper(
    home,
    {
      model,
      photographs: () =>
        Promise.all(
          [...pictures].map(async (sha256) => ({ sha256, bytes: await photographAtWidth(home, sha256, PRINT_WIDTH) })),
        ),
      name: `Life story ${model.subject}`,
      exported: { profile: 'life-story-book', residents: [request.resident], entries: items.length },
      purpose: { why: request.why, forWhom },
    },
    { folder: request.folder, maker, now, doing: 'Setting the book' },
    work,
    press,
  );
}

function prepareBook(home: OpenHome, { resident, person }: BookRequest, maker: Maker, now: Instant) {
  const context = home.record.reading(maker.actor, now);
  const gathering = gatheringFor(context, resident, londonDay(now), londonDay(now));
  const reader = gathering.people.find(({ id }) => id === person);
  if (!reader)
    throw new Refused('no-such-person', 'This person is not among the people of this resident. Add them first.');
  const why = whyNoBook(gathering.resident, reader);
  if (why !== null) throw new Refused('not-to-be-shared', why);
  const items = listLifeHistoryForPack(context.db, resident).filter((item) => goesIntoBook(item, person));
  if (items.length === 0)
    throw new Refused('nothing-to-share', 'Nothing of this story may be shared yet, so there is nothing for a book.');
  const forWhom = `${reader.name}, ${reader.relation}`;
  return { model: modelOf(home, gathering, items, { forWhom, by: maker.name, now }), items, forWhom };
}

function modelOf(
  home: OpenHome,
  gathering: Gathering,
  items: readonly LifeHistoryItem[],
  made: { forWhom: string; by: string; now: Instant },
): PackModel {
  const { resident } = gathering;
  const { preferredName: name } = resident;
  return paperModel(home, {
    layout: 'book',
    title: `Life story: ${resident.fullName}`,
    profileName: 'The story of a life',
    subject: resident.fullName,
    ...(resident.dateOfBirth.known === 'not' ? {} : { about: lived(gathering) }),
    ...(resident.photograph ? { portrait: { sha256: resident.photograph.sha256, alt: `Portrait of ${name}` } } : {}),
    made: { at: made.now, by: made.by, why: 'A life-story book', forWhom: made.forWhom },
    proof: 'A book for the family: no evidence.',
    front: {
      whatThisIs: [
        `${name} told these stories, or showed them, to people at ${home.name}; some were written down earlier, and some are remembered by others. Whose words they are stands above each. ${name}’s own words are in this warm, seriffed face.`,
        `Made for ${made.forWhom}, by ${made.by} at ${home.name}, ${shortDateInWords(made.now)}.`,
      ],
      leftOut: [
        `What ${name} wanted fewer people to know, and what was told so that care is right.`,
        'What staff noted, and what others in the family think themselves.',
      ],
    },
    sections: chapters(gathering, items),
  });
}

const lived = ({ resident: { dateOfBirth, status, statusSince } }: Gathering): string =>
  `Born ${knownDateInWords(dateOfBirth)}${status === 'died' && statusSince ? `, died ${shortDateInWords(statusSince)}` : ''}`;

/** One chapter a heading, in the order in which the headings stand; in each, the life as it went. */
function chapters(gathering: Gathering, items: readonly LifeHistoryItem[]): Section[] {
  const keys = Object.keys(headings) as Heading[];
  return keys.flatMap((heading) => {
    const own = items.filter(({ story }) => story.heading === heading);
    if (own.length === 0) return [];
    return {
      area: 'life-history' as const,
      title: headings[heading],
      banner: headings[heading],
      resident: gathering.resident.fullName,
      blocks: own.flatMap((item) => told(item, gathering)),
    };
  });
}

function told(item: LifeHistoryItem, gathering: Gathering): Section['blocks'] {
  const [first, ...more] = item.photographs;
  const { entries: _, ...voice } = voiceOf(item.words, gathering, item.entrySeq);
  return [
    {
      type: 'timeline',
      items: [
        {
          period: periodInWords(item.story.period),
          title: item.story.title,
          ...(first ? { photograph: { sha256: first.photo.sha256, alt: first.alt } } : {}),
          voice,
        },
      ],
    },
    ...more.map(({ photo, alt }) => ({
      type: 'photograph' as const,
      photograph: { sha256: photo.sha256, alt },
      caption: alt,
    })),
  ];
}
