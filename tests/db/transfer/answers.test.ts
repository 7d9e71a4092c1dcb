import { describe, expect, test } from 'vitest';
import { kinds } from '../../../db/ledger/kinds.ts';
import { idHere, ORIGIN, valueHere } from '../../../db/ledger/origin.ts';
import { whenMoving } from '../../../db/transfer/answers.ts';
import { id } from '../../../db/words/model.ts';

const about = Object.entries(kinds).filter(([, { subject }]) => subject === 'resident');

describe('What is written about a resident', () => {
  test('has, whatever its kind, an answer to whether it goes with them to another home', () => {
    expect(about.filter(([name]) => whenMoving(name) === undefined).map(([name]) => name)).toEqual([]);
    expect(whenMoving('nobody-has.spoken-of@1')).toBeUndefined();
  });

  test('has no part of the name under which another home’s ledger is kept beside it', () => {
    expect(about.filter(([, { body }]) => Object.hasOwn(body.shape, ORIGIN)).map(([name]) => name)).toEqual([]);
  });

  test.each([
    ['resident-complaint.received@1', 'a complaint: the home’s to answer'],
    ['access.asked@1', 'a request for the record: the home’s to answer'],
    ['retention.hold-placed@1', 'how the home keeps its record'],
    ['wrong-person.moved-here@2', 'how the home keeps its record'],
    ['resident.status-changed@1', 'where they were and when: for each home to say'],
  ])('stays where it is the home’s own: %s', (kind, why) => {
    expect(whenMoving(kind)).toEqual({ stays: why });
  });
});

describe('An id of the other home', () => {
  const there = '0195d9a4-7c00-7000-8000-000000000001';
  const first = '0199d9a4-7c00-7000-8000-00000000000a';
  test('becomes the same id each time within one transfer, of the same moment, and another in the next', () => {
    const here = idHere(first, there);
    expect(id.parse(here)).toBe(here);
    expect(idHere(first, there)).toBe(here);
    expect(here.slice(0, 13)).toBe(there.slice(0, 13));
    expect(idHere('0199d9a4-7c00-7000-8000-00000000000b', there)).not.toBe(here);
  });
  test('is changed wherever it stands as a value, and never within a sentence', () => {
    const here = idHere(first, there);
    expect(valueHere(first, { a: [there, { b: there }], text: `see ${there}`, n: 1, no: null })).toEqual({
      a: [here, { b: here }],
      text: `see ${there}`,
      n: 1,
      no: null,
    });
  });
});
