import { useState } from 'react';
import { type CardVersion, cardVersions } from '../../db/packs/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { CardForm } from './CardForm.tsx';

const versionInWords: Record<CardVersion, string> = { room: 'For the wall of the room', hospital: 'For a hospital' };

/** A know-me card: which one, what stands on it line by line, and the page to print. */
export function CardScreen({ resident }: { resident: ResidentRow }) {
  const [version, setVersion] = useState<CardVersion>('room');
  const story = useAsk('lifeHistory.list', { resident: resident.id });
  const preferences = useAsk('preferences.list', { resident: resident.id });
  return (
    <AreaFrame
      area="neutral"
      title="Know-me card"
      line={`Who ${resident.preferredName} is, for whoever comes in and has a minute.`}
    >
      <div className="ow-stack">
        <Keys legend="Which card?">
          {cardVersions.map((each) => (
            <Key key={each} label={versionInWords[each]} pressed={version === each} onPress={() => setVersion(each)} />
          ))}
        </Keys>
        <Asking asked={story} what="the life history">
          {(items) => (
            <Asking asked={preferences} what="what is usually wanted">
              {(usual) => (
                <CardForm key={version} version={version} resident={resident} items={items} preferences={usual} />
              )}
            </Asking>
          )}
        </Asking>
      </div>
    </AreaFrame>
  );
}
