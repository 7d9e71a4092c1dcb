import { useState } from 'react';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { AboutMeForm } from './AboutMeForm.tsx';
import { ArriveForm } from './ArriveForm.tsx';
import { CameList } from './CameList.tsx';
import { LeaveForm } from './LeaveForm.tsx';

const what = {
  leaves: 'Somebody leaves for another home',
  comes: 'Somebody comes from another home',
  about: 'About Me, for another system',
};
type What = keyof typeof what;

/** Somebody's record on its way out of the home, into it, or into another system. */
export function TransferScreen() {
  const [chosen, setChosen] = useState<What>('leaves');
  return (
    <AreaFrame
      area="neutral"
      title="Move a record"
      line="One person, one file, under a passphrase, with the proof of every entry."
    >
      <div className="ow-stack">
        <Keys legend="What is it for?">
          {(Object.keys(what) as What[]).map((each) => (
            <Key key={each} label={what[each]} pressed={chosen === each} onPress={() => setChosen(each)} />
          ))}
        </Keys>
        {chosen === 'leaves' && <LeaveForm />}
        {chosen === 'comes' && (
          <>
            <ArriveForm />
            <CameList />
          </>
        )}
        {chosen === 'about' && <AboutMeForm />}
      </div>
    </AreaFrame>
  );
}
