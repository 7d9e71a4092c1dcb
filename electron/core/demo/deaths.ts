import { dayPlus } from '../../../db/time/model.ts';
import { clock } from './decisions/desk.ts';
import type { Making } from './home.ts';
import type { Life } from './life.ts';

/** Somebody dies; the next day their family asks for the record, one as executor who has no grant yet, one as a relative. */
export function planDeaths(making: Making): void {
  for (const life of making.lives) if (life.died !== undefined) planDeath(making, life, life.died);
}

function planDeath({ span, timeline, ids }: Making, life: Life, daysAgo: number): void {
  const resident = () => ids.of(`resident/${life.key}`);
  const [since, next] = [dayPlus(span.last, -daysAgo), dayPlus(span.last, 1 - daysAgo)];
  timeline.put(since, clock(5, 20), 'bernadette', (tell) => {
    tell('residents.changeStatus', { resident: resident(), status: { status: 'died', since, reason: null } });
  });
  const [first] = life.people;
  if (!first) return;
  const details = { contact: null, from: null, to: null, claim: null };
  timeline.put(next, clock(11, 5), 'moira', (tell) => {
    const { request } = tell('access.ask', {
      resident: resident(),
      on: next,
      asked: {
        ...details,
        name: first.name,
        person: ids.of(`person/${life.key}/${first.key}`),
        capacity: 'representative',
        wants: 'What the nurses wrote in the last month',
      },
      proof: { identity: 'Known here for years; driving licence seen', grant: null },
    });
    const what = 'The grant of probate, or letters of administration, when it comes';
    tell('access.askMore', { resident: resident(), request, on: next, more: { what } });
  });
  timeline.put(next, clock(15, 40), 'moira', (tell) => {
    const { request } = tell('access.ask', {
      resident: resident(),
      on: next,
      asked: { ...details, name: 'Colin Marsden', person: null, capacity: 'neither', wants: 'All that was written' },
      proof: { identity: null, grant: null },
    });
    tell('access.decide', {
      resident: resident(),
      request,
      on: next,
      decision: {
        ...{ outcome: 'not', note: 'none', areas: [], agreed: [] },
        reason:
          'A nephew, without a grant and with no claim. Told on the telephone, with our sympathy, what a book could hold.',
      },
    });
  });
}
