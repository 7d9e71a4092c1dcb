import type { PersonRow } from '../../../db/people/model.ts';
import type { StoryItem } from '../order.ts';

/** The same name, however it was typed. */
const plainName = (name: string): string =>
  name.normalize('NFKC').toLocaleLowerCase('en-GB').replaceAll(/\s+/g, ' ').trim();

/** Nearest: whom the person wants involved. Then: of whom nobody has asked yet, and who is in their stories. */
export type Ring = 'near' | 'around';

/** Somebody in a life: one of their people, or a name that stands in their stories. */
export interface InCircle {
  readonly key: string;
  readonly name: string;
  /** "daughter"; null for a name from a story. */
  readonly relation: string | null;
  readonly person: PersonRow | null;
  readonly ring: Ring;
  /** The stories that they are in. */
  readonly stories: readonly StoryItem[];
}

/**
 * Everyone in a life, nearest first. Whom the person does not want involved is in no circle: they stand under People
 * alone. A name in a story that is one of the people's is that person.
 */
export function circleOf(people: readonly PersonRow[], items: readonly StoryItem[]): InCircle[] {
  const standing = items.filter(({ withdrawn }) => !withdrawn);
  const byName = new Map(people.map((person) => [plainName(person.name), person]));
  const storiesWith = (is: (someone: StoryItem['story']['people'][number]) => boolean) =>
    standing.filter(({ story }) => story.people.some(is));
  const known = people
    .filter(({ involvement }) => involvement.wanted !== 'not wanted')
    .map(
      (person): InCircle => ({
        key: person.id,
        name: person.name,
        relation: person.relation,
        person,
        ring: person.involvement.wanted === 'wanted' ? 'near' : 'around',
        stories: storiesWith((someone) =>
          someone.type === 'person' ? someone.id === person.id : plainName(someone.name) === plainName(person.name),
        ),
      }),
    );
  const named = new Map(
    standing
      .flatMap(({ story }) => story.people)
      .flatMap((someone) => (someone.type === 'named' ? [[plainName(someone.name), someone.name] as const] : []))
      .filter(([name]) => !byName.has(name)),
  );
  const told = [...named].map(
    ([key, name]): InCircle => ({
      key,
      name,
      relation: null,
      person: null,
      ring: 'around',
      stories: storiesWith((someone) => someone.type === 'named' && plainName(someone.name) === key),
    }),
  );
  return [...known.filter(({ ring }) => ring === 'near'), ...known.filter(({ ring }) => ring === 'around'), ...told];
}

/** How far a ring reaches, in per cent of the width and the height, and how many names it holds beside each other. */
const rings: Record<Ring, { x: number; y: number; most: number }> = {
  near: { x: 25, y: 27, most: 6 },
  around: { x: 41, y: 42, most: 12 },
};

/** A place on the page, in per cent of its width and height. */
export interface Placed extends InCircle {
  readonly left: number;
  readonly top: number;
}

/** Who stands where: evenly on each ring, the first at the top. What finds no room is given back, to be listed. */
export function placed(circle: readonly InCircle[]): { placed: Placed[]; rest: InCircle[] } {
  const onRing = (ring: Ring, whom: readonly InCircle[]): Placed[] =>
    whom.map((each, index) => {
      // The outer ring is turned by half a step, so that no name stands right outside another.
      const turn = (index + (ring === 'around' ? 0.5 : 0)) / whom.length;
      const angle = 2 * Math.PI * turn - Math.PI / 2;
      return { ...each, left: 50 + rings[ring].x * Math.cos(angle), top: 50 + rings[ring].y * Math.sin(angle) };
    });
  const near = circle.filter(({ ring }) => ring === 'near');
  const inner = near.slice(0, rings.near.most);
  const outside = [...near.slice(rings.near.most), ...circle.filter(({ ring }) => ring === 'around')];
  const outer = outside.slice(0, rings.around.most);
  return { placed: [...onRing('near', inner), ...onRing('around', outer)], rest: outside.slice(rings.around.most) };
}
