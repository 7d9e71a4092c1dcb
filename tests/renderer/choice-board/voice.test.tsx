import { describe, expect, test } from 'vitest';
import { localVoice, spokenHere } from '../../../renderer/choice-board/voice.ts';

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
