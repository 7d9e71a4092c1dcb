import type { RecordingRef } from '../../../../db/words/model.ts';
import { keepRecording } from '../../recordings.ts';
import type { OpenHome } from '../../state.ts';
import type { Life } from '../life.ts';
import { type Tune, tuneAsWave } from './tunes.ts';

/** Plays and keeps every tune that somebody's story has, by its name. */
export async function keepTunes(home: OpenHome, lives: readonly Life[]): Promise<Map<Tune, RecordingRef>> {
  const wanted = new Set(lives.flatMap(({ story }) => story.flatMap(({ recording }) => recording?.tune ?? [])));
  const kept = new Map<Tune, RecordingRef>();
  for (const tune of wanted) kept.set(tune, await keepRecording(home, tuneAsWave(tune)));
  return kept;
}
