import { useEffect, useState } from 'react';
import { langOf } from '../look/languages.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/** A voice of this PC for a language. A remote one never: what a resident touches leaves this PC for nobody's server. */
export function localVoice<V extends Voice>(voices: readonly V[], lang: string): V | null {
  const tongue = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  const own = voices.filter((voice) => voice.localService && tongue(voice.lang) === tongue(lang));
  return own.find((voice) => voice.lang.toLowerCase() === lang.toLowerCase()) ?? own[0] ?? null;
}

/** The person's languages that this PC can say something in, in the person's order. */
export function spokenHere(
  languages: readonly string[],
  voices: readonly Voice[],
): { language: string; lang: string }[] {
  return languages.flatMap((language) => {
    const lang = langOf(language);
    return lang && localVoice(voices, lang) ? [{ language, lang }] : [];
  });
}

/** The voices of this system, which it may bring a moment later. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>(() => speechSynthesis.getVoices());
  useEffect(() => {
    const look = () => setVoices(speechSynthesis.getVoices());
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  return voices;
}

/** Says a name aloud, slowly, in place of whatever is being said. */
export function say(name: string, lang: string | null): void {
  const voice = lang === null ? null : localVoice(speechSynthesis.getVoices(), lang);
  if (!voice) return;
  const saying = new SpeechSynthesisUtterance(name);
  saying.voice = voice;
  saying.lang = voice.lang;
  saying.rate = 0.85;
  speechSynthesis.cancel();
  speechSynthesis.speak(saying);
}
