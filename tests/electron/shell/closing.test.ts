import { describe, expect, test } from 'vitest';
import { closesFirst } from '../../../electron/shell/closing.ts';

/** The program asking whether it may end now. */
const asking = () => {
  const event = { prevented: false, preventDefault: () => void Object.assign(event, { prevented: true }) };
  return event;
};

/** A program that counts how often its record is closed, and how often it quits. */
function aProgram(closed: Promise<void>) {
  const done: string[] = [];
  const mayEnd = closesFirst(
    () => done.push('quit'),
    () => {
      done.push('closing');
      return closed;
    },
  );
  return { done, mayEnd };
}

describe('The record is closed before the program ends', () => {
  test('it quits once the record is closed, and not before', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { done, mayEnd } = aProgram(promise);
    const [first, second, last] = [asking(), asking(), asking()];
    mayEnd(first);
    mayEnd(second);
    expect([first.prevented, second.prevented, done]).toEqual([true, true, ['closing']]);
    resolve();
    await expect.poll(() => done).toEqual(['closing', 'quit']);
    mayEnd(last);
    expect(last.prevented).toBe(false);
  });

  test('a record that cannot be closed does not keep the program from ending', async () => {
    const { done, mayEnd } = aProgram(Promise.reject(new Error('The stick is gone.')));
    mayEnd(asking());
    await expect.poll(() => done).toEqual(['closing', 'quit']);
  });
});
