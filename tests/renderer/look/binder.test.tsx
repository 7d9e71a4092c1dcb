import { describe, expect, test, vi } from 'vitest';
import { Binder } from '../../../renderer/look/frame/Binder.tsx';
import { initialsOf } from '../../../renderer/look/frame/Portrait.tsx';
import { edith, onStage } from '../stage.tsx';

describe('A person’s binder', () => {
  test('keeps both names and the room in view, so that two Ediths are told apart', async () => {
    const screen = await onStage(
      <Binder
        line={null}
        resident={edith({ fullName: 'Edith Hartley-Ormerod', room: 'Garden 3' })}
        open="daily-choices"
        onFront={() => {}}
        onOpen={() => {}}
      >
        <main />
      </Binder>,
    );
    await expect.element(screen.getByText('Edith Hartley-Ormerod')).toBeVisible();
    await expect.element(screen.getByText('room Garden 3')).toBeVisible();
  });

  test('opens an area from its tab, and marks the one that is open', async () => {
    const onOpen = vi.fn();
    const screen = await onStage(
      <Binder line={null} resident={edith()} open="daily-choices" onFront={() => {}} onOpen={onOpen}>
        <main />
      </Binder>,
    );
    await expect.element(screen.getByRole('button', { name: 'Daily choices' })).toHaveAttribute('aria-current', 'page');
    await screen.getByRole('button', { name: 'Best interests' }).click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('best-interests');
  });

  test('shows initials where there is no photograph, in any script', () => {
    expect(initialsOf('Edith Hartley')).toBe('EH');
    expect(initialsOf('Ŵyn ap Dafydd')).toBe('ŴD');
    expect(initialsOf('نسرين عبد الرحمن')).toBe('ن');
    expect(initialsOf('#$ <')).toBe('');
  });
});
