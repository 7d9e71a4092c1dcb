import { because, needs, profile, USUAL_REVIEW_DAYS } from '../../db/communication/model.ts';
import { dayPlus, londonDay } from '../../db/time/model.ts';
import type { Input } from '../../electron/core/contract.ts';
import type { Described } from './Profile.tsx';

type Ways = Input<'communication.describe'>;

/** The form as it is typed. */
export interface Typed {
  level: number | null;
  aids: Ways['profile']['aids'];
  ways: Ways['profile']['ways'];
  languages: string;
  bestTime: string;
  wait: string;
  yes: string;
  no: string;
  content: string;
  upset: string;
  avoid: string;
  formats: Ways['needs']['formats'];
  support: Ways['needs']['support'];
  other: string;
  share: Ways['needs']['share'];
  reviewBy: string | null;
  learned: Ways['because']['learned'];
  words: string;
}

/** What stands, to be changed; how it is known is asked anew each time. */
export function formFrom(current: Described | null): Typed {
  const known = current?.profile;
  const text = (value: string | null | undefined) => value ?? '';
  return {
    level: known?.level ?? null,
    aids: known?.aids ?? [],
    ways: known?.ways ?? [],
    languages: text(known?.languages),
    bestTime: text(known?.bestTime),
    wait: known?.wait ? String(known.wait) : '',
    yes: text(known?.yes),
    no: text(known?.no),
    content: text(known?.content),
    upset: text(known?.upset),
    avoid: text(known?.avoid),
    formats: current?.needs.formats ?? [],
    support: current?.needs.support ?? [],
    other: text(current?.needs.other),
    share: current?.needs.share ?? 'not asked',
    reviewBy: dayPlus(londonDay(new Date().toISOString()), USUAL_REVIEW_DAYS),
    learned: [],
    words: '',
  };
}

type Checked =
  | { readonly ok: true; readonly described: Omit<Ways, 'resident'> }
  | { readonly ok: false; readonly problem: string };

/** What is to be saved, or the first thing that is still missing, in plain words. */
export function toDescribe(typed: Typed): Checked {
  if (typed.level === null) return { ok: false, problem: 'Please tap what the person shows now, at the top.' };
  const { level, aids, ways, wait, formats, support, share, reviewBy, learned } = typed;
  const text = (value: string) => value.trim() || null;
  const parts = [
    profile.safeParse({
      ...{ level, aids, ways, wait: wait === '' ? null : Number(wait) },
      ...{ languages: text(typed.languages), bestTime: text(typed.bestTime), yes: text(typed.yes), no: text(typed.no) },
      ...{ content: text(typed.content), upset: text(typed.upset), avoid: text(typed.avoid) },
    }),
    needs.safeParse({ formats, support, other: text(typed.other), share, reviewBy }),
    because.safeParse({ learned, words: text(typed.words) }),
  ] as const;
  const [described, needed, known] = parts;
  if (described.success && needed.success && known.success)
    return { ok: true, described: { profile: described.data, needs: needed.data, because: known.data } };
  if (!known.success && learned.length === 0) return { ok: false, problem: 'Please say how this is known.' };
  const issue = parts.flatMap(({ error }) => error?.issues ?? [])[0];
  const isReview = issue?.path[0] === 'reviewBy';
  return {
    ok: false,
    problem: isReview ? 'Please give the day by which someone looks again.' : (issue?.message ?? 'Please look again.'),
  };
}
