import { afterEach, describe, expect, test, vi } from 'vitest';
import { localVoice, say, spokenHere } from '../../../renderer/choice-board/voice.ts';

const here = (lang: string) => ({ lang, localService: true });
const faraway = (lang: string) => ({ lang, localService: false });

describe('A name said aloud', () => {
  test('is said by a voice of this PC; one that would send it over a network is never taken', () => {
    expect(localVoice([faraway('pa-IN')], 'pa')).toBeNull();
    expect(localVoice([faraway('pa-IN'), here('pa_IN')], 'pa')).toEqual(here('pa_IN'));
  });

  test('is said in the person’s own language, in the very kind of it where there is one', () => {
    expect(localVoice([here('en-US'), here('en-GB')], 'en-GB')).toEqual(here('en-GB'));
    expect(localVoice([here('en-US')], 'cy')).toBeNull();
  });

  test('is offered in the languages of the person that this PC can say, in their order', () => {
    const voices = [here('en-GB'), here('pl-PL'), faraway('pa-IN')];
    expect(spokenHere(['Punjabi', 'Polish', 'English'], voices)).toEqual([
      { language: 'Polish', lang: 'pl' },
      { language: 'English', lang: 'en-GB' },
    ]);
  });
});

describe('What is said when a picture is touched', () => {
  /** The browser's own speech, with these voices, and what it was given to say. */
  function speechWith(voices: readonly { lang: string; localService: boolean }[]) {
    const said: { text: string; voice: unknown; lang: string }[] = [];
    class Saying {
      voice: unknown = null;
      lang = '';
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    vi.stubGlobal('SpeechSynthesisUtterance', Saying);
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => voices,
      cancel: () => {},
      speak: ({ text, voice, lang }: Saying) => said.push({ text, voice, lang }),
    });
    return said;
  }
  afterEach(() => vi.unstubAllGlobals());

  test('is said by the local voice of the language that was chosen, wherever the remote ones stand', () => {
    const own = here('pl-PL');
    const said = speechWith([faraway('pl-PL'), here('en-GB'), own, faraway('pl')]);
    say('Herbata', 'pl');
    expect(said).toEqual([{ text: 'Herbata', voice: own, lang: 'pl-PL' }]);
  });

  test('is silence where this PC has only a remote voice, another language, or nobody asked for a voice', () => {
    const said = speechWith([faraway('pl-PL'), here('en-GB')]);
    say('Herbata', 'pl');
    say('Herbata', null);
    expect(said).toEqual([]);
  });
});
