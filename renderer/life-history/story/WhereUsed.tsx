import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { checklistWords } from '../../../db/best-interests/model.ts';
import { domainInWords } from '../../../db/daily-choices/model.ts';
import { law } from '../../../db/law/model.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { useAsk } from '../../api.ts';
import { type Area, areaIcon, areaName } from '../../look/frame/area.ts';
import { happenedNearby } from '../../look/when.ts';
import { type Route, useRoute } from '../../route.tsx';
import type { StoryItem } from '../order.ts';
import styles from './ItemPage.module.css';

/** What a part of the story changed: the decisions that rest on it, and the choices in which it guided staff. */
export function WhereUsed({ resident, item }: { resident: ResidentRow; item: StoryItem }) {
  const used = useAsk('lifeHistory.uses', { resident: resident.id, item: item.item }, { enabled: !item.withdrawn });
  if (!used.data) return null;
  const { plan, decisions, choices, choicesInAll } = used.data;
  if (plan.length + decisions.length === 0 && choicesInAll === 0)
    return (
      <p className="ow-note">Nothing in the plan and no decision rests on this yet, and no choice was guided by it.</p>
    );
  return (
    <section className={styles.used} aria-label="Where it was used">
      <h3>Where it was used</h3>
      <ul>
        {plan.map(({ element, title }) => (
          <Use
            key={element}
            area="neutral"
            to={{ screen: 'area', resident: resident.id, tab: 'support-plan', item: element }}
            what={title}
          >
            This part of the plan rests on it.
          </Use>
        ))}
        {decisions.map(({ decision, question, rows }) => (
          <Use
            key={decision}
            area="best-interests"
            to={{ screen: 'area', resident: resident.id, tab: 'best-interests', item: decision }}
            what={question}
          >
            The checklist rests on it: {rows.map((row) => law[checklistWords[row].law].cite).join(', ')}.
          </Use>
        ))}
        {choices.map(({ entry, at, domain, did }) => (
          <Use
            key={entry}
            area="daily-choices"
            to={{ screen: 'area', resident: resident.id, tab: 'daily-choices' }}
            what={`${domainInWords[domain]}, ${happenedNearby(at)}`}
          >
            No choice could be seen, and this guided staff: <bdi>{did}</bdi>
          </Use>
        ))}
      </ul>
      {choicesInAll > choices.length && (
        <p className="ow-note">
          The newest {choices.length} of {choicesInAll} choices.
        </p>
      )}
    </section>
  );
}

interface UseProps {
  area: Area | 'neutral';
  to: Route;
  what: string;
  children: ReactNode;
}

function Use({ area, to, what, children }: UseProps) {
  const { go } = useRoute();
  const Icon = areaIcon[area];
  return (
    <li data-area={area}>
      <UnstyledButton className={styles.use} onClick={() => go(to)}>
        <Icon size={22} aria-hidden />
        <span>
          <span className="ow-hidden">{areaName[area]}: </span>
          <b>
            <bdi>{what}</bdi>
          </b>
        </span>
        <IconArrowRight size={20} aria-hidden />
      </UnstyledButton>
      <p className="ow-note">{children}</p>
    </li>
  );
}
