import { expect, test } from 'vitest';
import type { Plan } from '../../../db/support-plan/model.ts';
import { elementsAbout } from '../../../renderer/patterns/planFor.ts';

type Element = Plan['elements'][number];
const element = (id: string, title: string, what: string, preference?: string, ended = false) =>
  ({
    id,
    ended: ended ? {} : null,
    wording: { title, what, doing: [] },
    rests: preference ? { links: [{ type: 'preference', id: preference, title: null }] } : null,
  }) as unknown as Element;
const breakfast = element('1', 'Breakfast', 'Porridge with golden syrup at eight.');
const team = element('2', 'Mornings', 'The night team hands over at seven.', 'usual tea');
const about = (label: string, domain: 'food' | 'drink', elements: Element[]) =>
  elementsAbout(elements, { label, domain }, [{ id: 'usual tea', domain: 'drink' }]).map(({ id }) => id);

test('What is declined leads to the part of the plan that names it, as a word of its own', () => {
  expect(about('porridge', 'food', [breakfast, team])).toEqual(['1']);
  expect(about('Tea', 'food', [breakfast, team])).toEqual([]);
});

test('Where none names it, to the part that rests on what is usually wanted of its kind', () => {
  expect(about('Tea', 'drink', [breakfast, team])).toEqual(['2']);
});

test('What has ended is not asked about', () => {
  expect(about('Porridge', 'food', [element('1', 'Breakfast', 'Porridge', undefined, true)])).toEqual([]);
});
