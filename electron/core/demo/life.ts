import type { Domain, Expression, Guide, Offering, Picture } from '../../../db/daily-choices/model.ts';
import type { Heading, Period, Tier } from '../../../db/life-history/model.ts';
import type { Involvement, Person } from '../../../db/people/model.ts';
import type { Identity } from '../../../db/residents/model.ts';
import type { Input } from '../contract.ts';
import type { Face } from './drawing/portrait.ts';
import type { Scene } from './drawing/scenes.ts';
import type { StaffKey } from './staff.ts';
import type { Tune } from './tunes/tunes.ts';

/** Words as said; in the person's other language, with what they mean. */
export type Line = string | readonly [said: string, translation: string];
/** What was seen, as anyone there would have seen it. */
export type Show = readonly [by: Expression, seen: string];

/** Somebody in the person's life, and what the person wished of them; null where nobody has asked yet. */
export interface Known extends Person {
  readonly key: string;
  readonly wish: (Pick<Involvement, 'wanted' | 'inWhat' | 'mayShare' | 'inTheirWords'> & { by: StaffKey }) | null;
}

/** One statement of a story, of one of the five kinds. */
export type Telling =
  | { voice: 'said' | 'showed'; words: Line; to: StaffKey; how?: string; understood?: string }
  | { voice: 'wrote'; words: Line; document: string; writtenWhen: string; seenBy: StaffKey }
  | { voice: 'remembered'; words: Line; by: string; basis: string; to: StaffKey }
  | { voice: 'thinks'; words: Line; by: string; to: StaffKey }
  | { voice: 'staff'; words: string; by: StaffKey; basis: 'observation' | 'opinion' };

export interface Chapter {
  readonly key: string;
  readonly heading: Heading;
  readonly title: string;
  readonly period: Period;
  readonly places?: readonly string[];
  /** Keys of the person's people, or other names. */
  readonly people?: readonly string[];
  readonly telling: Telling;
  readonly use?: string;
  readonly say?: string;
  readonly avoid?: string;
  readonly picture?: { readonly scene: Scene; readonly alt: string };
  readonly recording?: { readonly tune: Tune; readonly says: string };
  readonly tier?: Tier;
  /** The other telling of the same thing. */
  readonly beside?: string;
  /** What was put right later, and why. */
  readonly corrected?: {
    readonly words: string;
    readonly title?: string;
    readonly reason: string;
    readonly by: StaffKey;
  };
  /** What was seen later that shows it still holds. */
  readonly held?: string;
}

export interface Preference {
  readonly key: string;
  readonly domain: Domain;
  readonly text: string;
  readonly from: Telling | { readonly pattern: string; readonly option: number; readonly saw: string };
  readonly held?: readonly string[];
  readonly ended?: string;
}

/** A thing that comes up in a day: what is offered, and what this person tends to say or show. */
export interface Occasion {
  readonly key: string;
  readonly domain: Domain;
  readonly at: string;
  /** How likely it is on any one day. */
  readonly often: number;
  readonly offered: readonly (string | readonly [label: string, picture: Picture])[];
  readonly how: readonly Offering[];
  /** How likely each of what is offered is to be chosen. */
  readonly leans?: readonly number[];
  /** By option. */
  readonly says?: readonly (readonly Line[])[];
  readonly shows?: readonly (readonly Show[])[];
  readonly means?: readonly (string | null)[];
  readonly declines?: number;
  readonly no?: readonly Line[];
  readonly noShows?: readonly Show[];
  readonly others?: readonly (readonly [what: string, line: Line])[];
  /** How it was until so many days before the last: at another time, or more often declined. */
  readonly before?: { readonly until: number; readonly at?: string; readonly declines?: number };
}

type Described = Omit<Input<'communication.describe'>, 'resident'>;
/** How somebody is asked, who wrote it down, and what changed it since. */
export interface Asked {
  readonly profile: Described['profile'];
  readonly needs: Omit<Described['needs'], 'reviewBy'>;
  readonly by: StaffKey;
  readonly learned: Described['because']['learned'];
  /** What changed later, so many days before the end, and how it was answered; null where nobody has looked yet. */
  readonly changed?: {
    readonly daysAgo: number;
    readonly event: Omit<Input<'communication.tellEvent'>['event'], 'on'>;
    readonly now:
      | { readonly saw: string }
      | { readonly profile: Partial<Described['profile']>; readonly words: string }
      | null;
  };
  readonly contact?: Omit<Input<'communication.keepContact'>['contact'], 'on'>;
}

export interface Life {
  readonly key: string;
  readonly identity: Omit<Identity, 'photograph'>;
  readonly face: Face;
  /** Of one made from parts; those written out have theirs in communication.ts. */
  readonly asked?: Asked;
  /** Of words that are not in English, and who made the translations. */
  readonly language?: { readonly name: string; readonly translator: string };
  readonly people: readonly Known[];
  readonly story: readonly Chapter[];
  readonly preferences: readonly Preference[];
  readonly days: readonly Occasion[];
  /** How this person answers where nothing more was written down. */
  readonly signs: readonly Expression[];
  readonly noSigns: readonly Expression[];
  /** How often no choice can be seen, and what staff then go by. */
  readonly unseen?: number;
  readonly guide?: { readonly by: Guide; readonly chapter: string; readonly what: string };
  /** Away for a while: days before the last day. */
  readonly away?: { readonly from: number; readonly back: number; readonly reason: 'hospital' | 'leave' };
  /** Died so many days before the last day. */
  readonly died?: number;
  /** Days at the end on which nothing could be seen or heard. */
  readonly quietAtTheEnd?: number;
}

/** Occasions read better where every one is named by its domain first. */
export const when = (
  key: string,
  domain: Domain,
  at: string,
  rest: Omit<Occasion, 'key' | 'domain' | 'at'>,
): Occasion => ({
  key,
  domain,
  at,
  ...rest,
});
