import { advanceDecisionsAmong, advanceDecisionWarning } from '../../../db/authority/model.ts';
import { listPapersForResident } from '../../../db/authority/queries.ts';
import { askingAtLevel, levelInWords, needsInWords, pointsOf } from '../../../db/communication/model.ts';
import { howToAsk } from '../../../db/communication/queries.ts';
import { domainInWords } from '../../../db/daily-choices/model.ts';
import { getStandingPreference } from '../../../db/daily-choices/preference-queries.ts';
import type { LifeHistoryItem } from '../../../db/life-history/methods.ts';
import { getStandingItem } from '../../../db/life-history/queries.ts';
import {
  type CardRequest,
  type CardVersion,
  domainMayStandOnCard,
  MOST_PAGES,
  mayStandOnCard,
} from '../../../db/packs/card.ts';
import type { PersonRow } from '../../../db/people/model.ts';
import { type Instant, knownDateInWords, londonDay, shortDateInWords } from '../../../db/time/model.ts';
import { isOwnWords } from '../../../db/voices/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { Outcome, Work } from '../jobs.ts';
import { photographAtWidth } from '../photographs.ts';
import type { OpenHome } from '../state.ts';
import { type Gathering, gatheringFor } from './collect/gathering.ts';
import { voiceOf } from './collect/voice.ts';
import type { Block, Leaf, PackModel, Section } from './document/model.ts';
import type { Maker } from './make.ts';
import { makePaper, paperModel } from './paper.ts';
import type { Press } from './render.ts';

/** In pixels: enough for a face the width of a hand. */
const PORTRAIT_WIDTH = 640;

/**
 * A know-me card: who somebody is to those who care for them today, in their own words first, on one page for the wall of
 * their room or on both sides of a sheet for a hospital. What is on it was chosen line by line. That it was made, and what
 * the person said to it, stands in the ledger. Throws Refused('no-such-item' | 'no-such-preference' | 'not-for-this-card').
 */
export async function makeCard(
  home: OpenHome,
  request: CardRequest & { readonly folder: string },
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
): Promise<Outcome> {
  const card = gatherCard(home, request, maker, now);
  const { resident } = card.gathering;
  const { version } = request;
  const portrait = request.photograph ? resident.photograph?.sha256 : undefined;
  const name = resident.preferredName;
  return makePaper(
    home,
    {
      model: modelOf(home, card, { version, portrait, by: maker.name, now }),
      photographs: async () =>
        portrait ? [{ sha256: portrait, bytes: await photographAtWidth(home, portrait, PORTRAIT_WIDTH) }] : [],
      name: `${titleOf[version]} ${name}`,
      exported: {
        profile: `know-me-${version}`,
        residents: [resident.id],
        entries: card.items.length + card.preferences.length,
      },
      purpose: {
        why: request.asked ? `Asked about it, ${name}: ${request.asked}` : `${name} was not asked about it`,
        forWhom: forWhom[version],
      },
      most: {
        pages: MOST_PAGES[version],
        instead: `This does not fit on ${version === 'room' ? 'one page' : 'two sides of a sheet'}. Choose fewer lines, and make the card again.`,
      },
    },
    { folder: request.folder, maker, now, doing: 'Setting the card' },
    work,
    press,
  );
}

const titleOf: Record<CardVersion, string> = { room: 'Know me', hospital: 'Know me in hospital' };
const forWhom: Record<CardVersion, string> = {
  room: 'Whoever comes into the room',
  hospital: 'Those who care for them in hospital',
};

type Card = ReturnType<typeof gatherCard>;

/** What was chosen, as it stands now: what may not be on such a card is refused, whoever asks. */
function gatherCard(home: OpenHome, request: CardRequest, maker: Maker, now: Instant) {
  const { resident, version } = request;
  const context = home.record.reading(maker.actor, now);
  const gathering = gatheringFor(context, resident, londonDay(now), londonDay(now));
  const items = request.items.map((item) => getStandingItem(context, resident, item));
  const preferences = request.preferences.map((id) => getStandingPreference(context.db, resident, id));
  if (
    items.some((item) => !mayStandOnCard(item, version)) ||
    preferences.some(({ domain }) => !domainMayStandOnCard(domain, version))
  )
    throw new Refused('not-for-this-card', 'Something chosen is not for this card. Choose again from the list.');
  const advanceDecisions = advanceDecisionsAmong(listPapersForResident(context, resident));
  return { gathering, items, preferences, advanceDecisions, asking: howToAsk(context.db, resident) };
}

interface Made {
  readonly version: CardVersion;
  readonly portrait: string | undefined;
  readonly by: string;
  readonly now: Instant;
}

function modelOf(home: OpenHome, card: Card, { version, portrait, by, now }: Made): PackModel {
  const { resident } = card.gathering;
  const name = resident.preferredName;
  const today = londonDay(now);
  const born = resident.dateOfBirth.known === 'not' ? '' : `Born ${knownDateInWords(resident.dateOfBirth)}. `;
  return paperModel(home, {
    layout: 'card',
    title: `${titleOf[version]}: ${name}`,
    profileName: titleOf[version],
    subject: name,
    about:
      version === 'room'
        ? `Speaks ${resident.languages.join(', then ')}`
        : `${resident.fullName}. ${born}Speaks ${resident.languages.join(', then ')}. Lives at ${home.name}.`,
    ...(portrait ? { portrait: { sha256: portrait, alt: `Portrait of ${name}` } } : {}),
    made: { at: now, by, why: titleOf[version], forWhom: forWhom[version] },
    proof: `Made on ${shortDateInWords(today)} by ${by}. What ${name} says or shows now comes before this card. ${version === 'room' ? 'Take it down' : 'Shred it'} when a newer one is made.`,
    sections: [
      ...beforeTreatment(card, version),
      howTo(card),
      fromLife(card),
      usually(card),
      ...(version === 'hospital' ? [forHospital(card)] : []),
    ],
  });
}

const fact = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
const section = (area: Section['area'], title: string, blocks: Block[]): Section => ({
  area,
  title,
  banner: title,
  resident: null,
  blocks,
});

/**
 * D2: a claimed advance decision warns at once. Those who treat are told what it is; on a wall, which every visitor reads,
 * it says only that there is a paper to ask for.
 */
function beforeTreatment({ gathering: { resident }, advanceDecisions }: Card, version: CardVersion): Section[] {
  if (advanceDecisions.length === 0) return [];
  const name = resident.preferredName;
  const told =
    version === 'hospital'
      ? advanceDecisions.map(advanceDecisionWarning)
      : [`Ask staff for ${name}’s papers before any treatment, in an emergency too.`];
  return [
    section(
      'neutral',
      'Before any treatment',
      told.map((text): Block => ({ type: 'gap', text })),
    ),
  ];
}

function howTo({ gathering: { resident }, asking: { current, question } }: Card): Section {
  const name = resident.preferredName;
  const points = current ? pointsOf(current.profile).filter(({ about }) => about !== 'yes' && about !== 'no') : [];
  const { yes, no, content, upset, avoid } = current?.profile ?? {};
  const blocks: Block[] = [
    {
      type: 'facts',
      rows: [
        ...fact('To hear well', points.map(({ text }) => text).join('\n')),
        ...fact('Yes', yes),
        ...fact('No', no),
        ...fact('Content', content),
        ...fact('Upset', upset),
        ...fact('Better not', avoid),
      ],
    },
  ];
  if (!current) blocks.push({ type: 'gap', text: `Nobody has written down yet how ${name} is best asked.` });
  if (question)
    blocks.push({
      type: 'gap',
      text: `Something changed on ${shortDateInWords(question.event.on)}, and nobody has looked again yet: ask slowly, and watch.`,
    });
  return section('neutral', `How to ask ${name}`, blocks);
}

function fromLife({ gathering, items }: Card): Section {
  return section(
    'life-history',
    `Who ${gathering.resident.preferredName} is`,
    items.map((item): Block => ({ type: 'part', title: item.story.title, blocks: told(item, gathering) })),
  );
}

/** The person's own words where the item holds them, and the cues: what others told stays in the record. */
function told({ words, care, entrySeq }: LifeHistoryItem, gathering: Gathering): Leaf[] {
  const { entries: _, ...voice } = voiceOf(words, gathering, entrySeq);
  return [
    ...(isOwnWords(words) ? [{ type: 'voice' as const, voice }] : []),
    {
      type: 'facts',
      rows: [...fact('In practice', care.useInCare), ...fact('Say', care.say), ...fact('Better not', care.avoid)],
    },
  ];
}

function usually({ gathering: { resident }, preferences }: Card): Section {
  return section('daily-choices', `What ${resident.preferredName} usually wants: ask all the same`, [
    { type: 'facts', rows: preferences.map(({ domain, text }) => ({ label: domainInWords[domain], value: text })) },
  ]);
}

function forHospital({ gathering: { resident, people }, asking: { current }, advanceDecisions }: Card): Section {
  const name = resident.preferredName;
  const told = people.filter(mayHearOfHealth);
  return section('neutral', 'For whoever cares for them in hospital', [
    {
      type: 'facts',
      rows: [
        ...(current
          ? fact('How much is shown', `${levelInWords[current.profile.level]}. ${askingAtLevel[current.profile.level]}`)
          : []),
        ...(current ? fact('Information needs', needsToShare(current.needs, name)) : []),
        {
          label: 'May be told',
          value:
            told.length > 0
              ? told
                  .map(({ name: who, relation, contact }) => [who, relation, contact].filter(Boolean).join(', '))
                  .join('\n')
              : `Nobody yet whom ${name} said may hear of their health. Ask ${name}.`,
        },
        {
          label: 'Not on this card',
          value: `Medicines, diagnoses, and whether there is an attorney or a deputy: ask the home before treatment.${
            advanceDecisions.length === 0
              ? ' Nobody has told the home of an advance decision to refuse treatment; ask whether that still holds.'
              : ''
          }`,
        },
        {
          label: 'Deciding',
          value: `Ask ${name} first, each time, in the way above. Nothing here says what ${name} can or cannot decide: capacity is about one decision at one time (Mental Capacity Act 2005, ss.1 to 3).`,
        },
      ],
    },
  ]);
}

const mayHearOfHealth = ({ involvement }: PersonRow): boolean =>
  involvement.wanted === 'wanted' && involvement.mayShare.includes('health');

/** The Accessible Information Standard asks for consent before needs are shared. */
function needsToShare(needs: Parameters<typeof needsInWords>[0] & { share: string }, name: string): string | null {
  if (needs.share === 'no') return null;
  const words = needsInWords(needs);
  if (words === null) return null;
  return needs.share === 'yes' ? words : `On record, but nobody has asked ${name} yet whether they may be shared. Ask.`;
}
