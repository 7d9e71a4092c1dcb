import { describe, expect, test } from 'vitest';
import { careCases } from './cases/care.ts';
import { decisionCases } from './cases/decision.ts';
import { homeCases } from './cases/home.ts';
import { registerCases } from './cases/register.ts';
import { aHome } from './home.ts';

const cases = [...decisionCases, ...registerCases, ...careCases, ...homeCases];

describe('What is due comes from the registers and ends there: nobody writes it down, and nobody ticks it off', () => {
  test.each(cases)('$name', ({ task, come }) => {
    const home = aHome();
    const end = come(home);
    expect(home.due()).toContainEqual(expect.objectContaining(task));
    end();
    expect(home.due()).not.toContainEqual(expect.objectContaining(task));
  });

  test('Everything has its place, and what is about somebody names them', () => {
    for (const { come } of cases) {
      const home = aHome();
      come(home);
      for (const { place, resident } of home.due())
        expect(place.screen === 'area' || place.screen === 'retention', place.screen).toBe(resident !== null);
    }
  });
});
