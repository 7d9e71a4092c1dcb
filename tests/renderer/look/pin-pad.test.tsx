import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PinPad } from '../../../renderer/look/fields/PinPad.tsx';
import { onStage } from '../stage.tsx';

describe('The PIN pad', () => {
  test('takes digits from the keyboard and sends them with Enter', async () => {
    const onPin = vi.fn();
    await onStage(<PinPad onPin={onPin} />);
    await userEvent.keyboard('482915{Enter}');
    expect(onPin).toHaveBeenCalledExactlyOnceWith('482915');
  });

  test('rubs out the last digit', async () => {
    const onPin = vi.fn();
    await onStage(<PinPad onPin={onPin} />);
    await userEvent.keyboard('4829167{Backspace}{Backspace}5{Enter}');
    expect(onPin).toHaveBeenCalledExactlyOnceWith('482915');
  });

  test('takes the same digits by mouse, and Enter still sends them', async () => {
    const onPin = vi.fn();
    const screen = await onStage(<PinPad onPin={onPin} />);
    for (const digit of '482915') await screen.getByRole('button', { name: digit }).click();
    await userEvent.keyboard('{Enter}');
    expect(onPin).toHaveBeenCalledExactlyOnceWith('482915');
  });

  test('sends nothing with fewer than six digits, and takes no more than twelve', async () => {
    const onPin = vi.fn();
    const screen = await onStage(<PinPad onPin={onPin} />);
    await userEvent.keyboard('48291{Enter}');
    expect(onPin).not.toHaveBeenCalled();
    await expect.element(screen.getByRole('button', { name: 'Sign in' })).toBeDisabled();
    await userEvent.keyboard('5678901234{Enter}');
    expect(onPin).toHaveBeenCalledExactlyOnceWith('482915678901');
  });

  test('never shows or speaks the digits, only how many', async () => {
    const screen = await onStage(<PinPad onPin={() => {}} />);
    await userEvent.keyboard('482');
    await expect.element(screen.getByRole('status')).toHaveTextContent('3 digits entered');
    expect(screen.container.textContent).not.toContain('482');
    expect(screen.container.querySelector('input')).toBeNull();
  });

  test('says in plain words why a PIN was refused, and starts again empty', async () => {
    const screen = await onStage(<PinPad onPin={() => {}} />);
    await userEvent.keyboard('482915');
    const wrong = 'That PIN is not right. Try again.';
    await screen.rerender(<PinPad onPin={() => {}} error={wrong} tries={1} />);
    await expect.element(screen.getByRole('alert')).toHaveTextContent(wrong);
    await expect.element(screen.getByRole('status')).toHaveTextContent('No digits entered');
  });
});
