import type { ResidentRow } from '../../db/residents/model.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';

interface LifeHistoryScreenProps {
  resident: ResidentRow;
  carried?: string;
  item?: string;
}

export function LifeHistoryScreen({ resident }: LifeHistoryScreenProps) {
  return (
    <AreaFrame area="life-history" resident={resident}>
      {null}
    </AreaFrame>
  );
}
