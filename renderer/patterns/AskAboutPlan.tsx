import { Button } from '@mantine/core';
import { lookInWords, type OfferedThing } from '../../db/patterns/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { useRoute } from '../route.tsx';
import { elementsAbout } from './planFor.ts';

/** From "declined 9 of 10" to the part of the plan that says otherwise, with what was seen carried along. */
export function AskAboutPlan({ resident, thing }: { resident: ResidentRow; thing: OfferedThing }) {
  const { go } = useRoute();
  const plan = useAsk('plan.get', { resident: resident.id, knownOn: null });
  const preferences = useAsk('preferences.list', { resident: resident.id });
  if (!plan.data || !preferences.data) return null;
  const about = elementsAbout(plan.data.elements, thing, preferences.data);
  const { saw, ask } = lookInWords({ type: 'declined-often', thing }, resident);
  const open = (item?: string) =>
    go({
      ...{ screen: 'area', resident: resident.id, tab: 'support-plan', carried: `${saw} ${ask}` },
      ...(item ? { item } : {}),
    });
  return about.length > 0 ? (
    about.map(({ id, wording }) => (
      <Button key={id} mih={44} onClick={() => open(id)}>
        In the plan: {wording.title}
      </Button>
    ))
  ) : (
    <Button mih={44} onClick={() => open()}>
      Ask about the plan
    </Button>
  );
}
