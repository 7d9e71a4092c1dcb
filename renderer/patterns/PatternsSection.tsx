import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { domainInWords, reasonInWords } from '../../db/daily-choices/model.ts';
import { dayTimeInWords, lookInWords, type Patterns, placeInWords, type SecondLook } from '../../db/patterns/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import { LookAgain } from '../daily-choices/LookAgain.tsx';
import { PreferenceForm, type PreferenceStart } from '../daily-choices/PreferenceForm.tsx';
import { useMe } from '../home/useMe.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { AskAboutPlan } from './AskAboutPlan.tsx';
import { Bars } from './Bars.tsx';
import styles from './Patterns.module.css';

/** As many things as fit one look; the rest was offered less often. */
const MOST_THINGS = 10;

/** What many choices show together, looked at when somebody asks for it: numbers, and what is worth a second look. */
export function PatternsSection({ resident }: { resident: ResidentRow }) {
  const [open, setOpen] = useState(false);
  const asked = useAsk('patterns.get', { resident: resident.id }, { enabled: open });
  const Chevron = open ? IconChevronUp : IconChevronDown;
  return (
    <section id="patterns" className={styles.section} aria-labelledby="patterns-title">
      <h2 id="patterns-title">Patterns of three months</h2>
      <p className="ow-note">
        Numbers for staff to look at with {resident.preferredName}. They decide nothing, and today’s answer is today’s.
      </p>
      <div className="ow-row">
        <Button aria-expanded={open} rightSection={<Chevron size={22} aria-hidden />} onClick={() => setOpen(!open)}>
          {open ? 'Put the patterns away' : 'Look at the patterns'}
        </Button>
      </div>
      {open && (
        <Asking asked={asked} what="the patterns">
          {(found) => <Found found={found} resident={resident} />}
        </Asking>
      )}
    </section>
  );
}

function Found({ found, resident }: { found: Patterns; resident: ResidentRow }) {
  const { from, to, choices, times, things, came, places, swaps } = found;
  if (choices === 0) return <p>No choice was written down since {shortDateInWords(from)}.</p>;
  const { their } = pronounsOf(resident);
  const share = (part: number, of: number) => `${part} of ${of}`;
  const busiest = Math.max(...times.map(({ chosen, declined, unseen }) => chosen + declined + unseen));
  return (
    <div className={styles.found}>
      <Looks found={found} resident={resident} />
      <p className="ow-note">
        {choices} choices, {shortDateInWords(from)} to {shortDateInWords(to)}. What was withdrawn is left out.
      </p>
      <div className={styles.charts}>
        <Bars
          about={resident.id}
          caption="By time of day"
          bars={times.map(({ at, chosen, declined, unseen }) => ({
            label: dayTimeInWords[at],
            parts: [chosen, declined, unseen],
            outOf: busiest,
            said: [`${chosen} chosen`, `${declined} declined`, ...(unseen > 0 ? [`${unseen} not seen`] : [])].join(
              ', ',
            ),
          }))}
        />
        <Bars
          about={resident.id}
          caption="By what was offered"
          bars={things.slice(0, MOST_THINGS).map(({ domain, label, offered, chosen, declined }) => ({
            label: `${label} (${domainInWords[domain].toLowerCase()})`,
            parts: [chosen, declined],
            outOf: offered,
            said: `chosen ${share(chosen, offered)}${declined > 0 ? `, declined ${declined}` : ''}`,
          }))}
        />
        <Bars
          about={resident.id}
          caption="Chosen, and what came of it"
          bars={[
            { label: 'Delivered', times: came.delivered },
            { label: 'Owed still', times: came.owed },
            { label: `Changed ${their} mind`, times: came.changedMind },
            ...came.notDelivered.map(({ reason, times: of }) => ({
              label: `Not delivered: ${reasonInWords[reason].toLowerCase()}`,
              times: of,
            })),
          ]
            .filter(({ times: of }) => of > 0)
            .map(({ label, times: of }) => ({ label, parts: [of], outOf: came.chosen, said: share(of, came.chosen) }))}
        />
        {places.length > 0 && (
          <Bars
            about={resident.id}
            caption="Where the answer stood"
            bars={places.map(({ place, times: of, outOf, byChance }) => ({
              label: placeInWords[place],
              parts: [of],
              outOf,
              said: `${share(of, outOf)}; by chance ${byChance}`,
            }))}
          />
        )}
      </div>
      {swaps.done > 0 && (
        <p className="ow-note">
          Sides swapped and asked again {swaps.done} times: another answer {swaps.changed} times.
        </p>
      )}
      <p className={styles.key}>
        <span data-part={0} aria-hidden /> chosen <span data-part={1} aria-hidden /> declined
        <span data-part={2} aria-hidden /> no choice seen
      </p>
    </div>
  );
}

function Looks({ found, resident }: { found: Patterns; resident: ResidentRow }) {
  const { mayWrite } = useMe();
  const [writing, setWriting] = useState<PreferenceStart | null>(null);
  if (found.looks.length === 0) return <p>Nothing here asks for a second look.</p>;
  return (
    <>
      <h3>Worth a second look</h3>
      <ul className={styles.looks}>
        {found.looks.map((look) => {
          const { saw, ask } = lookInWords(look, resident);
          const start = mayWrite ? startFrom(look, found) : null;
          return (
            <li key={saw}>
              <div>
                <b>{saw}</b>
                <p>{ask}</p>
              </div>
              <div className={styles.then}>
                {look.type === 'declined-often' && <AskAboutPlan resident={resident} thing={look.thing} />}
                {start && (
                  <Button mih={44} onClick={() => setWriting(start)}>
                    Write it down as usual
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <LookAgain resident={resident} />
      {writing && <PreferenceForm resident={resident} start={writing} onClose={() => setWriting(null)} />}
    </>
  );
}

/** What staff may confirm as usual: the numbers are filled in, what it means is theirs to write. */
function startFrom(look: SecondLook, { from, to }: Patterns): PreferenceStart | null {
  if (look.type !== 'chosen-often' && look.type !== 'declined-often') return null;
  const { domain, label, offered, chosen, declined } = look.thing;
  const often = look.type === 'chosen-often';
  return {
    domain,
    text: often ? label : '',
    source: {
      words: often ? `Chose ${label} beside something else` : `Declined ${label}`,
      ...{ from, on: to, times: String(often ? chosen : declined), outOf: String(offered) },
    },
  };
}
