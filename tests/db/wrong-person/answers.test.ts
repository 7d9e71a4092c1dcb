import { expect, test } from 'vitest';
import { type KindName, kinds } from '../../../db/ledger/kinds.ts';
import { whenOnWrongPerson } from '../../../db/wrong-person/answers.ts';
import { movable } from '../../../db/wrong-person/model.ts';

const names = Object.keys(kinds) as KindName[];
const aboutResidents = names.filter((name) => kinds[name].subject === 'resident');

test('every kind about a resident says what happens when it was written on the wrong person', () => {
  expect(aboutResidents.filter((name) => whenOnWrongPerson[name] === undefined)).toEqual([]);
  expect(Object.keys(whenOnWrongPerson).filter((name) => !aboutResidents.includes(name as KindName))).toEqual([]);
});

test('what cannot be moved, or has to be done again, says what to do instead in a plain sentence', () => {
  const told = Object.values(whenOnWrongPerson).flatMap((answer) =>
    answer.moves === 'stays' ? [answer.instead] : answer.moves === 'anew' ? [answer.because] : [],
  );
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter((words) => !/^[A-Z].{20,}\.$/.test(words))).toEqual([]);
});

test('each thing that can be moved begins with a kind of its own', () => {
  const begun = new Set(
    Object.values(whenOnWrongPerson).flatMap((answer) => (answer.moves === 'itself' ? [answer.what] : [])),
  );
  expect(movable.filter((what) => !begun.has(what))).toEqual([]);
});
