import { spotlight } from '@mantine/spotlight';
import type { Output } from '../../electron/core/contract.ts';
import { useTell } from '../api.ts';
import { LeftProvider } from '../dismissals/useLeft.tsx';
import { TopBar } from '../look/frame/TopBar.tsx';
import { useRoute } from '../route.tsx';
import { Finder } from '../spotlight/Finder.tsx';
import { IdleLock } from './IdleLock.tsx';
import styles from './Inside.module.css';
import { MainMenu } from './MainMenu.tsx';
import { Screen } from './Screen.tsx';
import { type Me, MeProvider } from './useMe.tsx';

interface InsideProps {
  status: Output<'home.status'>;
  me: Me;
}

/** The record, for someone who has signed in: the bar on top, and one screen. */
export function Inside({ status, me }: InsideProps) {
  const { go } = useRoute();
  const lock = useTell('home.lock');
  const lockNow = () => lock.mutate({});
  return (
    <MeProvider me={me}>
      <a className="ow-skip" href="#page">
        Go to the page
      </a>
      <div className={styles.inside}>
        <TopBar
          homeName={status.homeName ?? ''}
          staff={me}
          menu={<MainMenu />}
          onHome={() => go({ screen: 'board' })}
          onFind={spotlight.open}
          onLock={lockNow}
        />
        <LeftProvider>
          <Screen />
        </LeftProvider>
      </div>
      <Finder onLock={lockNow} />
      <IdleLock seconds={status.lockAfterSeconds} onLock={lockNow} />
    </MeProvider>
  );
}
