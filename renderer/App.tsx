import { useState } from 'react';
import { useAsk } from './api.ts';
import { ChoiceBoardScreen } from './choice-board/ChoiceBoardScreen.tsx';
import { ContributionScreen } from './contribution/ContributionScreen.tsx';
import { Inside } from './home/Inside.tsx';
import { OpenHome } from './home/open/OpenHome.tsx';
import { Restore } from './home/open/Restore.tsx';
import { SignIn } from './home/open/SignIn.tsx';
import { FirstRun } from './home/set-up/FirstRun.tsx';
import { Threshold } from './home/Threshold.tsx';
import { LikesBoardScreen } from './likes/LikesBoardScreen.tsx';
import { Asking } from './look/tell/Asking.tsx';
import { VerifyOutside } from './packs/VerifyOutside.tsx';

/** Something other than what the state of the home asks for, chosen before anybody has signed in. */
type Other = 'open' | 'first-run' | 'restore' | 'verify';

/** Which screen stands: setting up, opening, signing in, or the record. */
export function App() {
  // The core may lock by itself; asking now and then keeps a screen of the record from standing when it has.
  const status = useAsk('home.status', {}, { every: 10_000 });
  const [other, setOther] = useState<Other | null>(null);
  const [restored, setRestored] = useState<string | null>(null);
  if (!status.data) {
    return (
      <Threshold title="Own Words" panel={null} panelLabel="Nothing here yet">
        <Asking asked={status} what="the home on this PC">
          {() => null}
        </Asking>
      </Threshold>
    );
  }
  const { state, folder, suggestedFolder, homeName, me, atChoiceBoard, atLikesBoard, atContribution } = status.data;
  if (state === 'signed-in' && me && atChoiceBoard) return <ChoiceBoardScreen me={me} />;
  if (state === 'signed-in' && me && atLikesBoard) return <LikesBoardScreen me={me} />;
  if (state === 'signed-in' && me && atContribution) return <ContributionScreen me={me} />;
  if (state === 'signed-in' && me) return <Inside status={status.data} me={me} />;
  if (state === 'signed-out') return <SignIn status={status.data} />;
  const back = () => setOther(null);
  if (other === 'verify') return <VerifyOutside onBack={back} />;
  const openRestored = (into: string) => {
    setRestored(into);
    setOther('open');
  };
  if (other === 'restore') return <Restore suggestedFolder={suggestedFolder} onOpen={openRestored} onBack={back} />;
  const settingUp = other === 'first-run' || (state === 'no-home' && other !== 'open');
  if (settingUp) return <FirstRun suggestedFolder={suggestedFolder} onOther={setOther} />;
  return <OpenHome folder={restored ?? folder ?? suggestedFolder} homeName={homeName} onOther={setOther} />;
}
