import { getStandingItem } from '../../db/life-history/queries.ts';
import { LARGEST_RECORDING } from '../../db/recordings/methods.ts';
import type { StaffRow } from '../../db/staff/model.ts';
import type { RecordingRef } from '../../db/words/model.ts';
import { Refused } from '../../db/words/refused.ts';
import type { CoreHandlers } from './core-handlers.ts';
import { lookedAt } from './looks.ts';
import { keepFile, readPhotograph } from './photographs.ts';
import { instantOf, type OpenHome, opened, type State } from './state.ts';

/** What the containers of sound are called, and the type that a page plays each as. */
const TYPES: Readonly<Record<string, RecordingRef['type']>> = {
  MPEG: 'audio/mpeg',
  ADTS: 'audio/aac',
  WAVE: 'audio/wav',
  Ogg: 'audio/ogg',
  FLAC: 'audio/flac',
  M4A: 'audio/mp4',
  mp4: 'audio/mp4',
};
/** No sound goes on for longer: what says so is damaged or made to mislead. */
const LONGEST_SECONDS = 6 * 60 * 60;

export const recordingHandlers: Pick<CoreHandlers, 'recordings.keep' | 'recordings.play'> = {
  'recordings.keep': ({ home }, { audio }) => keepRecording(opened(home), Buffer.from(audio, 'base64')),
  'recordings.play': play,
};

/** Takes a recording in: looked at, then kept as it came, encrypted. Throws Refused('recording-too-large' | 'not-a-recording'). */
export async function keepRecording(home: OpenHome, bytes: Uint8Array): Promise<RecordingRef> {
  if (bytes.length > LARGEST_RECORDING)
    throw new Refused('recording-too-large', 'This recording is too large: 15 MB is the most. Choose a shorter one.');
  const sound = await soundOf(bytes);
  return { sha256: keepFile(home, bytes), ...sound };
}

/** Refuses what cannot be played, which came from another home. Throws Refused('not-a-recording'). */
export async function refuseUnlessRecording(bytes: Uint8Array): Promise<void> {
  await soundOf(bytes);
}

async function soundOf(bytes: Uint8Array): Promise<Pick<RecordingRef, 'seconds' | 'type'>> {
  const { parseBuffer } = await import('music-metadata');
  const { format } = await parseBuffer(bytes, undefined, { duration: true, skipCovers: true }).catch(() => {
    throw notARecording();
  });
  const type = TYPES[(format.container ?? '').split('/')[0] ?? ''];
  const seconds = Math.ceil(format.duration ?? 0);
  if (!type || format.hasVideo || seconds < 1 || seconds > LONGEST_SECONDS) throw notARecording();
  return { seconds, type };
}

function play(state: State, { resident, item, sha256 }: Played, staff: StaffRow | null) {
  const home = opened(state.home);
  if (!staff) throw new Refused('signed-out', 'Please sign in with your name and PIN.');
  const now = instantOf(state.ports);
  lookedAt({ home, staff }, now, resident);
  const context = home.record.reading({ type: 'staff', id: staff.id, role: staff.role }, now);
  const { recordings } = getStandingItem(context, resident, item);
  const known = recordings.find(({ recording }) => recording.sha256 === sha256)?.recording;
  if (!known) throw new Refused('no-recording', 'This recording is not part of it any more. Look at the story again.');
  return { type: known.type, audio: Buffer.from(readPhotograph(home, sha256)).toString('base64') };
}
type Played = Parameters<CoreHandlers['recordings.play']>[1];

const notARecording = () =>
  new Refused(
    'not-a-recording',
    'This file is not a recording that can be played. Choose an MP3, M4A, WAV, OGG or FLAC file.',
  );
