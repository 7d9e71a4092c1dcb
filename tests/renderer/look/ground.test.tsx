import { Button, TextInput } from '@mantine/core';
import { describe, expect, test } from 'vitest';
import { Key } from '../../../renderer/look/keys/Key.tsx';
import { Notice } from '../../../renderer/look/tell/Notice.tsx';
import { onStage } from '../stage.tsx';

const samples = (
  <>
    <Button>Save</Button>
    <Button variant="filled">Save it</Button>
    <Button variant="subtle">Back</Button>
    <TextInput label="Room" description="As staff say it" error="Please write something here." />
    <Key label="Declined" pressed={false} onPress={() => {}} />
    <Notice kind="stop" title="The disk is full." />
  </>
);

describe('Everything on screen', () => {
  test('is written in 16 pixels or more', async () => {
    const screen = await onStage(samples);
    const small = [...screen.container.querySelectorAll<HTMLElement>('*')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      )
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16)
      .map((element) => element.outerHTML);
    expect(small).toEqual([]);
  });

  test('can be hit with a finger: 44 pixels high at least', async () => {
    const screen = await onStage(samples);
    const low = [...screen.container.querySelectorAll<HTMLElement>('button, input')]
      .filter((element) => element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML);
    expect(low).toEqual([]);
  });

  test('A decline looks like every other answer', async () => {
    const screen = await onStage(
      <>
        <Key label="Tea" pressed onPress={() => {}} />
        <Key label="Declined" pressed onPress={() => {}} />
      </>,
    );
    const [tea, declined] = screen.container.querySelectorAll('button');
    const look = (key: Element | undefined) => {
      const { backgroundColor, color, borderColor } = getComputedStyle(key as Element);
      return { backgroundColor, color, borderColor };
    };
    expect(look(declined)).toEqual(look(tea));
  });
});
