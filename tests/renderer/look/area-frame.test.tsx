import { describe, expect, test } from 'vitest';
import { AreaFrame } from '../../../renderer/look/frame/AreaFrame.tsx';
import { type Area, areaName, areas } from '../../../renderer/look/frame/area.ts';
import { edith, onStage } from '../stage.tsx';

const banners: [Area, 'she' | 'he' | 'they', string][] = [
  ['life-history', 'she', 'Who Edith is. In her words first.'],
  ['life-history', 'they', 'Who Edith is. In their words first.'],
  ['daily-choices', 'she', 'Edith’s choice today. Could it seriously harm her? Look again with the nurse.'],
  ['daily-choices', 'he', 'Edith’s choice today. Could it seriously harm him? Look again with the nurse.'],
  ['best-interests', 'she', 'One major decision, at one time. Only if Edith cannot make it herself.'],
  ['best-interests', 'he', 'One major decision, at one time. Only if Edith cannot make it himself.'],
];

describe('The three areas', () => {
  test.each(banners)('say in a banner what they are for: %s, %s', async (area, pronouns, banner) => {
    const screen = await onStage(
      <AreaFrame area={area} resident={edith({ pronouns })}>
        <p>page</p>
      </AreaFrame>,
    );
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(areaName[area]);
    await expect.element(screen.getByText(banner)).toBeVisible();
  });

  test('are told apart by colour, icon, word and corners, each different from the others', async () => {
    const seen = {
      colour: new Set<string>(),
      icon: new Set<string>(),
      word: new Set<string>(),
      corners: new Set<string>(),
    };
    for (const area of areas) {
      const screen = await onStage(
        <AreaFrame area={area} resident={edith()}>
          {null}
        </AreaFrame>,
      );
      const page = screen.getByRole('main').element();
      const style = getComputedStyle(page);
      seen.colour.add(style.getPropertyValue('--area-7'));
      seen.corners.add(style.getPropertyValue('--area-radius'));
      seen.icon.add(page.querySelector('svg')?.innerHTML ?? '');
      seen.word.add(page.querySelector('h1')?.textContent ?? '');
      await screen.unmount();
    }
    for (const [mark, values] of Object.entries(seen)) expect(values.size, mark).toBe(3);
  });

  test('keep the banner in view while a long page is scrolled', async () => {
    const screen = await onStage(
      <div style={{ height: 600 }}>
        <AreaFrame area="best-interests" resident={edith()}>
          <div style={{ height: 3000 }} />
          <p>the end of it</p>
        </AreaFrame>
      </div>,
    );
    screen.getByText('the end of it').element().scrollIntoView();
    const { top, bottom } = screen.getByRole('heading', { level: 1 }).element().getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThan(120);
  });
});
