import { isPersonsChannel, type Voice } from '../../../db/voices/model.ts';
import { happenedNearby } from '../../look/when.ts';
import type { Whole } from '../DecisionDocument.tsx';
import type { People } from '../form/usePeople.ts';

export type ViewRow = Whole['views'][number];
export type Stance = Whole['placings'][number]['placing']['stances'][number]['stance'];
/** Views of one voice and one speaker, in the order in which the grid shows them. */
export interface VoiceGroup {
  key: string;
  voice: Voice;
  /** "wanted" is what someone thinks the person would have wanted: its own row, never theirs (s.4(7), tail). */
  wanted: boolean;
  who: string;
  note: string;
  views: { view: ViewRow; stances: ReadonlyMap<string, Stance> }[];
}
const order: Record<Voice, number> = {
  'person-now': 0,
  'person-documented': 1,
  'person-reported': 2,
  'own-view': 3,
  staff: 5,
};

/** The rows of the grid: the person now, earlier in writing, earlier as told; then family, what they think was wanted, staff. */
export function groupsOf(whole: Whole, people: People): VoiceGroup[] {
  const groups = new Map<string, VoiceGroup>();
  for (const view of whole.views.filter(({ withdrawn }) => withdrawn === null).toReversed()) {
    const placing = whole.placings.find((row) => row.placing.view === view.voice)?.placing;
    const wanted = placing?.answers === 'what they would have wanted' && !isPersonsChannel(view.words.voice);
    const { who, note } = headOf(view, wanted, people);
    const key = `${view.words.voice} ${wanted} ${who} ${view.words.voice === 'person-reported' ? note : ''}`;
    const group = groups.get(key) ?? { key, voice: view.words.voice, wanted, who, note, views: [] };
    group.views.push({ view, stances: new Map(placing?.stances.map(({ option, stance }) => [option, stance])) });
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (one, other) => order[one.voice] + (one.wanted ? 0.5 : 0) - order[other.voice] - (other.wanted ? 0.5 : 0),
  );
}

function headOf({ words }: ViewRow, wanted: boolean, people: People): { who: string; note: string } {
  const { names } = people;
  switch (words.voice) {
    case 'person-now':
      return { who: `${names.resident}, now`, note: happenedNearby(words.when) };
    case 'person-documented':
      return { who: `${names.resident}, earlier`, note: `in writing, ${words.writtenWhen}` };
    case 'person-reported':
      return {
        who: `${names.resident}, earlier`,
        note: `as told by ${words.reportedBy.type === 'person' ? names.person(words.reportedBy.id).name : names.staff(words.reportedBy.id)}`,
      };
    case 'own-view': {
      const { name, relation } = names.person(words.person);
      return { who: `${name}, ${relation}`, note: wanted ? `on what ${names.resident} would have wanted` : 'own view' };
    }
    case 'staff':
      return {
        who:
          words.speaker.type === 'staff'
            ? `${names.staff(words.speaker.id)}, staff`
            : `${words.speaker.name}, ${words.speaker.role}`,
        note: words.basis === 'observation' ? 'what was seen' : 'opinion',
      };
  }
}
