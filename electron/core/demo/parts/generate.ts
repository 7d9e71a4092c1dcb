import type { Face } from '../drawing/portrait.ts';
import type { Chapter, Known, Life } from '../life.ts';
import { type Random, randomFrom } from '../random.ts';
import type { StaffKey } from '../staff.ts';
import { asAsked, daysOf, inOwnLanguage, preferencesOf } from './days.ts';
import { type Faith, faiths } from './faiths.ts';
import { families, friends, relations, wishes } from './names.ts';
import { NOT_WRITTEN, stages, wordsReach } from './stages.ts';
import { type Trade, trades } from './trades.ts';
import { observed, remembered, thinks, written } from './turns.ts';

/** Which of the generated lives ends in the days of the demo home. */
const DIED = 3;
const writers: readonly StaffKey[] = ['grace', 'shazia', 'bernadette', 'tomasz'];

/** Others who live here, made from parts: each with a name, a room, a face, a working life and a way of speaking. */
export function generatedLives(seed: number, more: number, beside: readonly Life[]): Life[] {
  const random = randomFrom(seed, 'generated');
  const taken = new Set(beside.map(({ identity }) => identity.room));
  const rooms = Array.from({ length: beside.length + more + 1 }, (_, at) => String(at + 1)).filter(
    (room) => !taken.has(room),
  );
  const deal = dealer(random);
  const lives = Array.from({ length: more }, (_, at) =>
    lifeOf(random, deal, `resident-${at + 1}`, rooms[at] ?? String(100 + at)),
  );
  // In a home of that size somebody has died; of the written lives nobody does.
  return withANamesake(lives).map((life, at) => (at === DIED ? { ...life, died: 2 } : life));
}

type Deal = <T>(all: readonly T[]) => T;
/** Deals each list out to its end before anything comes again. */
function dealer(random: Random): Deal {
  const bags = new Map<unknown, unknown[]>();
  return <T>(all: readonly T[]): T => {
    const bag = bags.get(all) as T[] | undefined;
    const left = bag?.length ? bag : random.shuffled(all);
    bags.set(all, left);
    return left.pop() ?? random.pick(all);
  };
}

/** Homes do have two people of one name: told apart by photograph and room. */
function withANamesake(lives: Life[]): Life[] {
  const [first, second, ...rest] = lives;
  if (!first || !second) return lives;
  const { preferredName, fullName, pronouns, languages } = first.identity;
  const face: Face = {
    ...second.face,
    hair:
      pronouns === 'she'
        ? first.face.hair === 'curls'
          ? 'bob'
          : 'curls'
        : first.face.hair === 'bald'
          ? 'short'
          : 'bald',
    skin: first.face.skin,
  };
  return [
    first,
    { ...second, face, identity: { ...second.identity, preferredName, fullName, pronouns, languages } },
    ...rest,
  ];
}

function lifeOf(random: Random, deal: Deal, key: string, room: string): Life {
  const family = families[random.weighted(families.map(({ weight }) => weight))] ?? random.pick(families);
  const pronouns = random.chance(0.6) ? 'she' : 'he';
  const preferredName = deal(family[pronouns]);
  const surname = deal(family.surnames);
  const year = random.int(1930, 1948);
  const trade = deal(trades);
  const people = peopleOf(random, deal, surname);
  const faith: Faith = deal<Faith>(faiths[random.pick(family.faiths)]);
  const stage = deal(stages);
  const asked = stage === NOT_WRITTEN ? null : stage;
  const days = asAsked(inOwnLanguage(daysOf(random, trade, faith), family.own?.lines ?? {}), asked);
  const told = storyOf(random, deal, trade, faith);
  const story = wordsReach(asked) ? told : told.map(asRemembered);
  return {
    key,
    identity: {
      preferredName,
      fullName: `${preferredName} ${surname}`,
      pronouns,
      dateOfBirth: random.chance(0.9)
        ? { known: 'day', day: `${year}-${two(random.int(1, 12))}-${two(random.int(1, 28))}` }
        : { known: 'about', year },
      room,
      languages: [...family.languages],
      movedIn: `202${random.int(2, 4)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`,
    },
    face: faceOf(random, pronouns, random.pick(family.skin)),
    people,
    // Of whom nobody has written how they are asked, little else is written either.
    story: asked ? story : story.filter(({ key }) => key === 'trade' || key === 'seen'),
    preferences: preferencesOf(random, days),
    days,
    signs: wordsReach(asked)
      ? ['took', 'pointed', 'looked', 'face', 'yes-or-no']
      : ['face', 'looked', 'sound', 'posture'],
    noSigns: wordsReach(asked) ? ['turned-away', 'pushed-away', 'yes-or-no'] : ['turned-away', 'pushed-away'],
    unseen: wordsReach(asked) ? random.pick([0.01, 0.02, 0.03, 0.09]) : 0.16,
    ...(asked && { asked }),
    ...(family.own && { language: family.own.language }),
    guide: { by: 'life-history', chapter: 'seen', what: 'How they show yes and no' },
  };
}

/** Whom words no longer reach tells nothing now: somebody who loves them remembers how they told it. */
const asRemembered = (chapter: Chapter): Chapter =>
  chapter.telling.voice === 'said'
    ? {
        ...chapter,
        telling: {
          ...{ voice: 'remembered', by: 'kin', basis: 'Told at home, often, before' },
          ...{ words: chapter.telling.words, to: chapter.telling.to },
        },
      }
    : chapter;

const two = (value: number) => String(value).padStart(2, '0');

function faceOf(random: Random, pronouns: 'she' | 'he', skin: Face['skin']): Face {
  const hair = random.pick(
    pronouns === 'she'
      ? (['bun', 'curls', 'bob', 'waves', 'short'] as const)
      : (['bald', 'short', 'parted', 'cap', 'bald'] as const),
  );
  const glasses = random.pick([undefined, undefined, 'round', 'square'] as const);
  const beard = pronouns === 'he' ? random.pick([undefined, undefined, 'full', 'moustache'] as const) : undefined;
  return {
    skin,
    hair,
    colour: random.pick(['#E4E4E1', '#DADAD6', '#C9C7C0', '#BDBAB6', '#D8D2C4', '#B6A68C', '#9C978F', '#8b8b88']),
    ...(glasses && { glasses }),
    ...(beard && { beard }),
    clothes: random.pick([
      '#7E4A6E',
      '#4E6150',
      '#B2583E',
      '#6B6256',
      '#3F7C74',
      '#A8516B',
      '#5A4A72',
      '#7a5a3a',
      '#44546A',
      '#8A3F4C',
      '#2F6E7E',
      '#3E4B4F',
    ]),
    collar: random.pick(['shirt', 'cardigan', 'round'] as const),
    ground: random.pick([
      '#BFD2D8',
      '#CDD9D2',
      '#D6DDE2',
      '#D9DDD3',
      '#D3DFE0',
      '#DADFE6',
      '#DCE2E4',
      '#D4DAD8',
      '#DBE0DE',
    ]),
    smile: random.int(8, 38) / 10,
  };
}

function peopleOf(random: Random, deal: Deal, surname: string): Known[] {
  const { relation, standing, names } = random.pick(relations);
  const contact = () => `07700 900${random.int(100, 999)}`;
  const asked = random.chance(0.75);
  const wish = {
    wanted: 'wanted',
    inWhat: ['big decisions', 'visits and outings'],
    mayShare: ['health'],
    inTheirWords: deal(wishes),
    by: random.pick(writers),
  } as const;
  const kin: Known = {
    key: 'kin',
    name: `${random.pick(names)} ${surname}`,
    relation,
    standing,
    contact: contact(),
    wish: asked ? { ...wish, inWhat: [...wish.inWhat], mayShare: [...wish.mayShare] } : null,
  };
  const friend: Known = {
    key: 'friend',
    name: `${random.pick(['Margaret', 'Bill', 'Doreen', 'Fred', 'Irene', 'Tom'])} ${random.pick(['Hargreaves', 'Slater', 'Riley', 'Dewhurst', 'Bolton'])}`,
    relation: random.pick(friends),
    standing: 'friend',
    contact: contact(),
    wish: null,
  };
  return [kin, friend];
}

function storyOf(random: Random, deal: Deal, trade: Trade, faith: Faith): Chapter[] {
  const [from, to] = trade.years;
  const shift = random.int(0, 4);
  const [rHeading, rTitle, rWords, rUse] = deal(remembered);
  const [wHeading, wTitle, wWords, document, writtenWhen] = deal(written);
  const [tHeading, tTitle, tWords, tUse] = deal(thinks);
  const [oHeading, oTitle, oWords, oUse] = deal(observed);
  return [
    {
      key: 'trade',
      heading: 'work',
      title: trade.title,
      period: { type: 'years', from: from + shift, to: to - shift },
      places: [trade.place],
      telling: { voice: 'said', words: deal(trade.said), to: random.pick(writers) },
      use: trade.use,
      picture: { scene: trade.scene, alt: trade.alt },
    },
    {
      key: 'remembered',
      heading: rHeading,
      title: rTitle,
      period: { type: 'decade', decade: random.pick([1950, 1960, 1970, 1980]) },
      people: ['kin'],
      telling: {
        voice: 'remembered',
        words: rWords,
        by: 'kin',
        basis: 'Heard it more than once, at home',
        to: random.pick(writers),
      },
      use: rUse,
    },
    {
      key: 'faith',
      heading: 'faith',
      title: faith.title,
      period: { type: 'always' },
      telling: { voice: 'said', words: faith.said, to: random.pick(writers) },
      use: faith.use,
    },
    {
      key: 'written',
      heading: wHeading,
      title: wTitle,
      period: { type: 'words', words: writtenWhen, around: Number(/\d{4}/.exec(writtenWhen)?.[0] ?? 1990) },
      telling: {
        voice: 'wrote',
        words: wWords,
        document,
        writtenWhen,
        seenBy: random.pick(['moira', 'tomasz'] as const),
      },
    },
    {
      key: 'thinks',
      heading: tHeading,
      title: tTitle,
      period: { type: 'now' },
      people: ['kin'],
      telling: { voice: 'thinks', words: tWords, by: 'kin', to: random.pick(writers) },
      use: tUse,
    },
    {
      key: 'seen',
      heading: oHeading,
      title: oTitle,
      period: { type: 'now' },
      telling: { voice: 'staff', words: oWords, by: random.pick(writers), basis: 'observation' },
      use: oUse,
    },
  ];
}
