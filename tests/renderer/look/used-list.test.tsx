import { expect, test } from 'vitest';
import { type Use, UsedList } from '../../../renderer/look/voices/UsedList.tsx';
import { onStage } from '../stage.tsx';

const uses: Use[] = [
  { id: 'a', voice: 'said', who: 'Edith', used: 'used', how: 'sets the hour' },
  { id: 'b', voice: 'own-view', who: 'Susan', used: 'partly', how: 'rest offered at two' },
  { id: 'c', voice: 'staff', who: 'Shazia', used: 'not used', how: 'nobody could be spared' },
];

test('What became of each voice is said for each by itself, in the order given, with no sum and no score', async () => {
  const screen = await onStage(<UsedList uses={uses} />);
  const lines = screen
    .getByRole('listitem')
    .elements()
    .map((line) => line.textContent);
  expect(lines).toEqual([
    'Edith: Used, sets the hour',
    'Susan: In part, rest offered at two',
    'Shazia: Not used, nobody could be spared',
  ]);
  expect(screen.getByRole('list').element().textContent).not.toMatch(/\d|%/);
});
