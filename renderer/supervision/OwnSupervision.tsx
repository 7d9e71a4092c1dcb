import { useAsk } from '../api.ts';
import styles from '../audit/audit.module.css';
import { useMe } from '../home/useMe.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { HeldBefore } from './HeldBefore.tsx';

/** One's own supervisions: what was agreed, in one's own words too, to be read again by oneself. */
export function OwnSupervision() {
  const { name } = useMe();
  const held = useAsk('supervision.mine', {});
  return (
    <AreaFrame
      area="neutral"
      title="My supervision"
      line="What was talked about and agreed. You and the managers read it, nobody else."
    >
      <div className={styles.page}>
        <Asking asked={held} what="your supervisions">
          {(rows) => <HeldBefore rows={rows} name={name} />}
        </Asking>
      </div>
    </AreaFrame>
  );
}
