import { listResidents } from '../../../db/residents/queries.ts';
import { listStaff } from '../../../db/staff/queries.ts';
import type { Proposal, SubjectAccessRow } from '../../../db/subject-access/model.ts';
import type { Gathered, Gathering } from './collect/gathering.ts';
import type { Shown } from './document/model.ts';
import { escaped, namesIn } from './redact.ts';

/** Somebody who is named in a copy of a record. */
interface Named {
  readonly key: string;
  readonly id: string;
  readonly names: readonly string[];
  /** What stands where the name was. */
  readonly instead: string;
  readonly what: string;
  readonly why: string;
  readonly usual: Proposal['usual'];
}

/** Whoever could be known by a copy: the person’s people, others who live here, and those who care. */
export function namedIn({ context, resident, people }: Pick<Gathering, 'context' | 'resident' | 'people'>): Named[] {
  const own = [resident.fullName, resident.preferredName];
  return [
    ...people
      .filter(({ standing }) => standing !== 'professional')
      .map(
        ({ id, name, relation, involvement }): Named => ({
          key: `person:${id}`,
          ...{ id, names: namesIn(name, own), instead: '[somebody in their life]' },
          what: `${name}, ${relation}, by name`,
          why:
            involvement.wanted === 'wanted'
              ? 'Wanted to be involved by the person, who knows them. Usually shown.'
              : 'Somebody else who could be known by it (Sch 2 para 16).',
          usual: involvement.wanted === 'wanted' ? 'shown' : 'left out',
        }),
      ),
    ...listResidents(context.db)
      .filter(({ id }) => id !== resident.id)
      .map(
        ({ id, fullName, preferredName }): Named => ({
          key: `resident:${id}`,
          ...{ id, names: [fullName, preferredName].filter((name) => !own.includes(name)) },
          instead: '[another resident]',
          what: `${fullName}, who lives here too, by name`,
          why: 'Somebody else who could be known by it (Sch 2 para 16).',
          usual: 'left out',
        }),
      ),
    ...listStaff(context.db).map(
      ({ id, name }): Named => ({
        key: `staff:${id}`,
        ...{ id, names: [name], instead: '[a member of staff]' },
        what: `${name}, who works here, by name`,
        why: 'Those who cared are usually named (Sch 2 para 17).',
        usual: 'shown',
      }),
    ),
  ];
}

/** A statement on the pages of a copy that somebody else gave, by the entry it stands in. */
interface Given {
  readonly key: string;
  readonly entry: number;
  readonly who: string;
  readonly caption: string;
  readonly words: string;
}

/** What relatives, friends and advocates told or think themselves, each once. */
function givenIn(areas: readonly Gathered[]): Given[] {
  const found = new Map<string, Given>();
  walk(areas, (value) => {
    const { kind, who, caption, words, entries } = value as Partial<Record<string, unknown>> & { words?: Shown };
    if ((kind !== 'own-view' && kind !== 'reported') || typeof words !== 'string' || typeof caption !== 'string')
      return;
    const [entry] = Array.isArray(entries) ? (entries as number[]) : [];
    if (entry !== undefined && typeof who === 'string')
      found.set(`statement:${entry}`, { key: `statement:${entry}`, entry, who, caption, words });
  });
  return [...found.values()];
}

/** Pictures on the pages of a copy, but for the portrait: any may show somebody else. */
function picturesIn(areas: readonly Gathered[], portrait: string | null): { sha256: string; alt: string }[] {
  const found = new Map<string, { sha256: string; alt: string }>();
  walk(areas, (value) => {
    const { sha256, alt } = value as { sha256?: unknown; alt?: unknown };
    if (typeof sha256 === 'string' && typeof alt === 'string' && sha256 !== portrait)
      found.set(sha256, { sha256, alt });
  });
  return [...found.values()];
}

/** What rules propose to leave out of a copy, and what was decided of each; those that are open first. */
export function proposalsIn(
  areas: readonly Gathered[],
  gathering: Pick<Gathering, 'context' | 'resident' | 'people'>,
  { decisions }: SubjectAccessRow,
): Proposal[] {
  const decisionOf = (key: string) => decisions.find((each) => each.key === key) ?? null;
  const text = textOf(areas);
  const statements = givenIn(areas).map(
    ({ key, who, caption, words }): Proposal => ({
      ...{ key, words, times: 1, usual: 'left out', decision: decisionOf(key) },
      what: `${who}, ${caption}`,
      why: 'Somebody else told it, and may have told it in confidence. Ask them where you can (Sch 2 para 16).',
    }),
  );
  const pictures = picturesIn(areas, gathering.resident.photograph?.sha256 ?? null).map(
    ({ sha256, alt }): Proposal => ({
      ...{ key: `photograph:${sha256}`, words: null, times: 1, usual: 'left out' },
      decision: decisionOf(`photograph:${sha256}`),
      what: `Picture: ${alt}`,
      why: 'It may show somebody else (Sch 2 para 16). Look at it.',
    }),
  );
  const names = namedIn(gathering).flatMap(({ key, what, why, usual, names: some }): Proposal[] => {
    const times = timesOf(some, text);
    return times === 0 ? [] : [{ key, what, why, usual, times, words: null, decision: decisionOf(key) }];
  });
  const added = decisions
    .filter(({ key }) => key.startsWith('words:'))
    .map((decision): Proposal => {
      const words = decision.key.slice('words:'.length);
      return {
        ...{ key: decision.key, what: 'These words, wherever they stand', why: 'Added by hand.', words },
        ...{ times: timesOf([words], text), usual: 'left out', decision },
      };
    });
  return [...statements, ...names, ...pictures, ...added];
}

/** Every sentence of some areas, so that names can be looked for. */
function textOf(areas: readonly Gathered[]): string {
  const found: string[] = [];
  walk(areas, (value) => {
    for (const each of Object.values(value)) if (typeof each === 'string') found.push(each);
    if (Array.isArray(value)) for (const each of value) if (typeof each === 'string') found.push(each);
  });
  return found.join('\n');
}

function timesOf(names: readonly string[], text: string): number {
  const [whole = '', ...parts] = names;
  const count = (name: string) =>
    name === ''
      ? 0
      : [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])${escaped(name)}(?![\\p{L}\\p{M}])`, 'gu'))].length;
  // A whole name holds each part of it: the part that is found most often counts them all.
  return Math.max(count(whole), ...parts.map(count), 0);
}

/** Calls back with every object and list in a value. */
function walk(value: unknown, found: (value: object) => void): void {
  if (typeof value !== 'object' || value === null) return;
  found(value);
  for (const each of Object.values(value)) walk(each, found);
}
