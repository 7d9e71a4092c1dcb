import type { ResidentRow } from '../../db/residents/model.ts';
import { BestInterestsScreen } from '../best-interests/BestInterestsScreen.tsx';
import { CommunicationScreen } from '../communication/CommunicationScreen.tsx';
import { DailyChoicesScreen } from '../daily-choices/DailyChoicesScreen.tsx';
import { LifeHistoryScreen } from '../life-history/LifeHistoryScreen.tsx';
import type { Tab } from '../look/frame/tabs.ts';
import { PeopleScreen } from '../people/PeopleScreen.tsx';
import { SupportPlanScreen } from '../support-plan/SupportPlanScreen.tsx';

interface AreaScreenProps {
  tab: Tab;
  resident: ResidentRow;
  carried?: string;
  item?: string;
}

/** The page behind one tab of a person's binder. */
export function AreaScreen({ tab, resident, carried, item }: AreaScreenProps) {
  switch (tab) {
    case 'life-history':
      return <LifeHistoryScreen resident={resident} {...(item ? { item } : {})} />;
    case 'daily-choices':
      return <DailyChoicesScreen resident={resident} {...(carried ? { carried } : {})} />;
    case 'best-interests':
      return <BestInterestsScreen resident={resident} {...(item ? { item } : {})} />;
    case 'support-plan':
      return <SupportPlanScreen resident={resident} {...(item ? { item } : {})} {...(carried ? { carried } : {})} />;
    case 'how-to-ask':
      return <CommunicationScreen resident={resident} />;
    case 'people':
      return <PeopleScreen resident={resident} />;
  }
}
