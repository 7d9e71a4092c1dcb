import { describe, expect, test } from 'vitest';
import { VoiceCard, type VoiceCardProps } from '../../../renderer/look/voices/VoiceCard.tsx';
import { onStage } from '../stage.tsx';

const words = 'I was always up before the bread.';
const caption = 'today, 9.20 am, at breakfast, to Grace';
const cards: VoiceCardProps[] = [
  { voice: 'said', person: 'Edith', words, caption },
  { voice: 'showed', person: 'Edith', words, caption },
  { voice: 'documented', person: 'Edith', words, caption },
  { voice: 'reported', person: 'Edith', reporter: 'Susan', words, caption },
  { voice: 'own-view', speaker: 'Susan', relation: 'daughter', words, caption },
  { voice: 'staff', speaker: 'Shazia', words, caption },
];

describe('A voice card', () => {
  test.each(cards)('always says whose words they are, when and how: $voice', async (card) => {
    const screen = await onStage(<VoiceCard {...card} />);
    const figure = screen.getByRole('figure');
    const said = figure.element().querySelector('figcaption')?.textContent ?? '';
    expect(said).toContain(caption);
    expect(said).toContain('speaker' in card ? card.speaker : 'reporter' in card ? card.reporter : 'Edith');
  });

  test('cannot be made without a caption, nor put another speaker on the person’s own words', () => {
    // @ts-expect-error a card without a caption
    const silent: VoiceCardProps = { voice: 'said', person: 'Edith', words };
    // @ts-expect-error the person's own card has no field for who else might have spoken
    const borrowed: VoiceCardProps = { voice: 'said', person: 'Edith', words, caption, speaker: 'Susan' };
    // @ts-expect-error nor has a card of what the person wrote
    const written: VoiceCardProps = { voice: 'documented', person: 'Edith', words, caption, reporter: 'Susan' };
    expect([silent, borrowed, written]).toHaveLength(3);
  });

  test('sets only the person’s own words in the person’s letters', async () => {
    for (const card of cards) {
      const screen = await onStage(<VoiceCard {...card} />);
      const family = getComputedStyle(screen.container.querySelector('blockquote') as Element).fontFamily;
      const own = card.voice === 'said' || card.voice === 'showed' || card.voice === 'documented';
      expect(family.startsWith('"Literata'), card.voice).toBe(own);
      await screen.unmount();
    }
  });

  test('quotes what was said and written, and never what was shown or told by others', async () => {
    for (const card of cards) {
      const screen = await onStage(<VoiceCard {...card} />);
      expect(screen.container.querySelector('q') !== null, card.voice).toBe(
        card.voice === 'said' || card.voice === 'documented',
      );
      await screen.unmount();
    }
  });

  test('keeps words as said and puts the translation under them, with who made it', async () => {
    const language = { language: 'Arabic', translation: 'Leave the door open.', translatedBy: 'Nadia Haddad' };
    const screen = await onStage(
      <VoiceCard voice="said" person="نسرين" words="خلّي الباب مفتوح" caption={caption} language={language} />,
    );
    const quote = screen.container.querySelector('blockquote') as HTMLElement;
    expect(quote.lang).toBe('ar');
    expect(getComputedStyle(quote).direction).toBe('rtl');
    await expect.element(screen.getByText('Leave the door open.')).toBeVisible();
    await expect.element(screen.getByText('In English, by Nadia Haddad')).toBeVisible();
    expect(quote.textContent).not.toContain('Leave');
  });

  test('shows a corrected entry struck through, still readable', async () => {
    const screen = await onStage(<VoiceCard voice="said" person="Edith" words={words} caption={caption} struck />);
    expect(screen.container.querySelector('s')?.textContent).toBe(words);
  });

  test('shows words that look like markup as they were typed', async () => {
    const typed = '<script>alert(1)</script> #let x = "$"';
    const screen = await onStage(<VoiceCard voice="said" person="Edith" words={typed} caption={caption} />);
    await expect.element(screen.getByText(typed)).toBeVisible();
    expect(screen.container.querySelector('script')).toBeNull();
  });
});
