import type { WholeDecision } from '../../../../db/best-interests/methods.ts';
import { happenedInWords } from '../../../../db/time/model.ts';
import type { VoiceRow } from '../../../../db/voices/methods.ts';
import { isOwnWords, isPersonsChannel } from '../../../../db/voices/model.ts';
import type { Block, Leaf } from '../document/model.ts';
import type { Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** The views that stand, oldest first. */
export const standing = ({ views }: WholeDecision): VoiceRow[] => views.filter((view) => !view.withdrawn).toReversed();

/** What the person said, showed or wrote; or that nothing is, and how it was looked for (D10). */
export function ownWords(decision: WholeDecision, gathering: Gathering): Leaf[] {
  const { opened, meeting, made, supported } = decision.steps;
  const atSteps = [opened, meeting, made, supported]
    .flatMap((row) => row ?? [])
    .flatMap(({ person, entrySeq }) => (person.words ? [{ words: person.words, entrySeq }] : []));
  const views = standing(decision).flatMap(({ words, entrySeq }) => (isOwnWords(words) ? [{ words, entrySeq }] : []));
  // What was said when the decision was opened is often set down as a view too: the same words stand once.
  const own = [...views, ...atSteps.filter(({ words }) => !views.some((view) => view.words.words === words.words))];
  if (own.length > 0)
    return own.map(({ words, entrySeq }) => ({ type: 'voice', voice: voiceOf(words, gathering, entrySeq) }));
  const tried = decision.steps.attendance?.person.howTried;
  return [
    {
      type: 'gap',
      text: tried
        ? `Nothing in ${gathering.resident.preferredName}’s own words. How it was looked for: ${tried}`
        : `Nothing in ${gathering.resident.preferredName}’s own words is written here.`,
    },
  ];
}

/** What others report and think, each under their own name. */
export function othersViews(decision: WholeDecision, gathering: Gathering): Block[] {
  const others = standing(decision).filter(
    ({ words }) => words.voice !== 'person-now' && words.voice !== 'person-documented',
  );
  const voices = others.map((view) => voiceOf(view.words, gathering, view.entrySeq));
  const blocks: Leaf[] = [];
  for (let at = 0; at < voices.length; at += 2) {
    const [left, right] = [voices[at], voices[at + 1]];
    if (left && right) blocks.push({ type: 'pair', left, right });
    else if (left) blocks.push({ type: 'voice', voice: left });
  }
  return blocks.length > 0 ? [{ type: 'part', title: 'Reported, and others’ own views, apart', blocks }] : [];
}

/** How each view was sought, how it was checked, and what it did to the decision. */
export function soughtAndUsed(decision: WholeDecision, gathering: Gathering): Block[] {
  const weights = new Map((decision.steps.made?.weights.notes ?? []).map((note) => [note.view as string, note]));
  const used = { used: 'Used', 'in part': 'In part', 'not used': 'Not used' } as const;
  const rows = standing(decision).map((view) => {
    const voice = voiceOf(view.words, gathering, view.entrySeq);
    const note = weights.get(view.voice);
    return {
      kind: voice.kind,
      who: isPersonsChannel(view.words.voice)
        ? `${gathering.resident.preferredName}${view.words.voice === 'person-now' ? ', now' : ', earlier'}`
        : voice.who,
      sought: `${happenedInWords(view.words.when)}. ${view.words.how ?? 'How is not written down.'}`,
      understood: view.words.understood ?? 'Not checked',
      used: note ? `${used[note.used]}: ${note.how}` : 'Not yet said',
      entries: [view.entrySeq],
    };
  });
  return rows.length > 0
    ? [{ type: 'part', title: 'Sought, understood, used', blocks: [{ type: 'sought', rows }] }]
    : [];
}
