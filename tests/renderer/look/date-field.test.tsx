import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { clockFrom } from '../../../renderer/look/fields/clock.ts';
import { DateField } from '../../../renderer/look/fields/DateField.tsx';
import { dayFrom } from '../../../renderer/look/fields/day.ts';
import { onStage } from '../stage.tsx';

function Trial({ century }: { century: 19 | 20 }) {
  const [day, setDay] = useState<string | null>(null);
  return (
    <>
      <DateField label="Date of birth" value={day} onChange={setDay} century={century} />
      <output>{day ?? 'no date yet'}</output>
    </>
  );
}

describe('A date', () => {
  test.each([
    ['3', '3', '1936', '1936-03-03'],
    ['03', 'March', '1936', '1936-03-03'],
    ['3', 'mar', '36', '1936-03-03'],
    ['29', '2', '1935', null],
    ['29', '2', '1936', '1936-02-29'],
    ['31', 'ma', '1936', null],
    ['3', '13', '1936', null],
  ])('is read as it is spoken: %s %s %s', (day, month, year, read) => {
    expect(dayFrom({ day, month, year }, 19)).toBe(read);
  });

  test('that is not in the calendar is named at once', async () => {
    const screen = await onStage(<Trial century={19} />);
    await screen.getByLabelText('Day').fill('31');
    await screen.getByLabelText('Month').fill('4');
    await screen.getByLabelText('Year').fill('1936');
    await expect.element(screen.getByText('That day is not in the calendar.')).toBeVisible();
    await expect.element(screen.getByRole('status')).toHaveTextContent('no date yet');
    await screen.getByLabelText('Day').fill('30');
    await expect.element(screen.getByRole('status')).toHaveTextContent('1936-04-30');
  });
});

test.each([
  ['9.20 am', '09:20'],
  ['2.10 pm', '14:10'],
  ['14:10', '14:10'],
  ['1410', '14:10'],
  ['12 am', '00:00'],
  ['12.30pm', '12:30'],
  ['25.00', null],
  ['9.75', null],
  ['13 pm', null],
  ['soon', null],
])('A time of day is read as people write it: %s', (typed, read) => {
  expect(clockFrom(typed)).toBe(read);
});
