import { describe, expect, test } from 'vitest';
import type { PersonRow } from '../../../db/people/model.ts';
import { notAskedYet } from '../../../db/people/model.ts';
import { circleOf, placed } from '../../../renderer/life-history/circle/circle.ts';
import type { StoryItem } from '../../../renderer/life-history/order.ts';

const person = (name: string, wanted: PersonRow['involvement']['wanted']) =>
  ({
    id: name,
    name,
    relation: 'friend',
    standing: 'friend',
    contact: null,
    needs: null,
    contacts: [],
    involvement: { ...notAskedYet, wanted },
  }) as unknown as PersonRow;
const story = (item: string, people: StoryItem['story']['people'], withdrawn = false) =>
  ({ item, withdrawn: withdrawn ? {} : null, story: { title: item, people } }) as unknown as StoryItem;
const named = (name: string) => ({ type: 'named', name }) as const;

describe('The circle of people', () => {
  test('has nearest whom the person wants involved; whom they do not want stands in no circle', () => {
    const circle = circleOf(
      [person('Dorothy', 'not asked yet'), person('Susan', 'wanted'), person('Keith', 'not wanted')],
      [],
    );
    expect(circle.map(({ name, ring }) => [name, ring])).toEqual([
      ['Susan', 'near'],
      ['Dorothy', 'around'],
    ]);
  });

  test('knows a name in a story for one of the people, and names of the dead stand with their stories', () => {
    const stories = [
      story('The wedding', [named('Stanley Hartley'), { type: 'person', id: 'Susan' as never }]),
      story('The bus', [named('stanley  hartley'), named('SUSAN')]),
      story('Taken back', [named('Nobody')], true),
    ];
    const circle = circleOf([person('Susan', 'wanted')], stories);
    expect(circle.map(({ name, relation, stories: theirs }) => [name, relation, theirs.length])).toEqual([
      ['Susan', 'friend', 2],
      ['stanley  hartley', null, 2],
    ]);
  });

  test('gives everyone a place of their own inside the page, and lists whom there is no room for', () => {
    const many = Array.from({ length: 30 }, (_, at) => person(`Friend ${at}`, at < 9 ? 'wanted' : 'not asked yet'));
    const { placed: around, rest } = placed(circleOf(many, []));
    expect(around.length + rest.length).toBe(30);
    expect(rest).toHaveLength(12);
    const places = around.map(({ left, top }) => `${left.toFixed(2)} ${top.toFixed(2)}`);
    expect(new Set(places).size).toBe(around.length);
    for (const { left, top } of around) {
      expect(left).toBeGreaterThan(5);
      expect(left).toBeLessThan(95);
      expect(top).toBeGreaterThan(5);
      expect(top).toBeLessThan(95);
    }
  });
});
