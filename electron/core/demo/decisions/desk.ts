import type { z } from 'zod';
import type { bestInterestsMethods } from '../../../../db/best-interests/methods.ts';
import { dayPlus } from '../../../../db/time/model.ts';
import type { personNow, statement } from '../../../../db/voices/model.ts';
import { instantAt } from '../days.ts';
import type { Making } from '../home.ts';
import type { StaffKey } from '../staff.ts';
import type { Tell } from '../timeline.ts';

type Statement = z.input<typeof statement>;
type PersonNow = z.input<typeof personNow>;
interface When {
  readonly precision: 'minute';
  readonly instant: string;
}

/** Where one decision is worked on: what its steps need again and again. Days are counted back from the last day. */
export interface Desk {
  resident(): string;
  decision(): string;
  staff(key: StaffKey): string;
  person(key: string): string;
  day(back: number): string;
  at(back: number, minutes: number): When;
  /** What every step is saved with. */
  saving(): { resident: string; decision: string; at: null; changed: null };
  heard(mode: 'said' | 'showed', words: string, by: StaffKey, when: When, how?: string): PersonNow;
  /** Writes at a day so many days before the last, at minutes since midnight. */
  put(back: number, minutes: number, by: StaffKey, work: (tell: Tell) => void): void;
  /** Records a view about this decision, to be named later by its key. */
  view(key: string, back: number, minutes: number, by: StaffKey, words: () => Statement): void;
  viewId(key: string): string;
  keep(name: string, id: string): void;
  of(name: string): string;
}

export function deskFor({ timeline, ids, span }: Making, life: string, decision: string): Desk {
  const resident = () => ids.of(`resident/${life}`);
  const staff = (key: StaffKey) => ids.of(`staff/${key}`);
  const inFull = (name: string) => `decision/${decision}${name && `/${name}`}`;
  const day = (back: number) => dayPlus(span.last, -back);
  const put: Desk['put'] = (back, minutes, by, work) => timeline.put(day(back), minutes, by, (tell) => work(tell));
  return {
    resident,
    decision: () => ids.of(inFull('')),
    staff,
    person: (key) => ids.of(`person/${life}/${key}`),
    day,
    at: (back, minutes) => ({ precision: 'minute', instant: instantAt(day(back), minutes) }),
    saving: () => ({ resident: resident(), decision: ids.of(inFull('')), at: null, changed: null }),
    heard: (mode, words, by, when, how) => ({
      voice: 'person-now',
      mode,
      words,
      language: null,
      when,
      how: how ?? null,
      understood: null,
      heardBy: staff(by),
    }),
    put,
    view(key, back, minutes, by, words) {
      put(back, minutes, by, (tell) => {
        const about = { type: 'decision', id: ids.of(inFull('')) } as const;
        ids.keep(inFull(`view/${key}`), tell('voices.record', { resident: resident(), about, words: words() }).voice);
      });
    },
    viewId: (key) => ids.of(inFull(`view/${key}`)),
    keep: (name, id) => ids.keep(inFull(name), id),
    of: (name) => ids.of(inFull(name)),
  };
}

/** Hours and minutes as minutes since midnight, so that a plan reads like a diary. */
export const clock = (hours: number, minutes = 0): number => hours * 60 + minutes;

type Opening = z.input<(typeof bestInterestsMethods)['decisions.open']['input']>;
type Opened = Pick<Opening, 'words'> & Opening['matter'] & Pick<Opening['gate'], 'matter' | 'escalators'>;

/** Puts a question to the gate and opens it as a decision, which is kept under the desk's own name. */
export function openDecision(desk: Desk, tell: Tell, { words, matter, escalators, ...asked }: Opened): void {
  const gate = { matter, escalators };
  const resident = desk.resident();
  tell('decisions.triage', { resident, words: asked.question, gate });
  const { decision } = tell('decisions.open', { resident, matter: asked, gate: { ...gate, override: null }, words });
  desk.keep('', decision);
}
