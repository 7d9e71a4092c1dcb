import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonRow } from '../../db/people/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { entryId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import { usePeople } from '../best-interests/form/usePeople.ts';
import { PersonContactForm } from '../communication/EventForms.tsx';
import { AskForView } from '../contribution/AskForView.tsx';
import { VoicesPicture } from '../heard/VoicesPicture.tsx';
import { useMe } from '../home/useMe.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import { MovedStubs } from '../wrong-person/MovedStubs.tsx';
import { WrongPerson } from '../wrong-person/WrongPerson.tsx';
import { InvolvementForm } from './InvolvementForm.tsx';
import styles from './People.module.css';
import { PersonCard } from './PersonCard.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonNeedsForm } from './PersonNeedsForm.tsx';

type Open =
  | { form: 'new' }
  | { form: 'details' | 'involvement' | 'needs' | 'contact' | 'view'; person: PersonRow }
  | null;

/** Whom the person wants involved, in what, what may be shared, who not: asked of the person, s.4(7)(a). */
export function PeopleScreen({ resident }: { resident: ResidentRow }) {
  const { mayWrite, isSenior } = useMe();
  const [wrong, setWrong] = useState<PersonRow | null>(null);
  const named = usePeople(resident);
  const people = useAsk('people.list', { resident: resident.id });
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const add = (
    <Button
      variant="filled"
      leftSection={<IconUserPlus size={22} aria-hidden />}
      onClick={() => setOpen({ form: 'new' })}
    >
      Add someone
    </Button>
  );
  return (
    <AreaFrame
      area="neutral"
      title={`People in ${resident.preferredName}’s life`}
      line={`Ask ${resident.preferredName}, not the family, who is to be involved. Being a relative gives nobody a say of its own.`}
      action={mayWrite && !open && Boolean(people.data?.length) && add}
    >
      {open?.form === 'new' && <PersonForm resident={resident} onDone={close} />}
      {open?.form === 'details' && <PersonForm resident={resident} person={open.person} onDone={close} />}
      {open?.form === 'involvement' && <InvolvementForm resident={resident} person={open.person} onDone={close} />}
      {open?.form === 'needs' && <PersonNeedsForm resident={resident} person={open.person} onDone={close} />}
      {open?.form === 'contact' && <PersonContactForm resident={resident} person={open.person} onDone={close} />}
      {open?.form === 'view' && <AskForView resident={resident} person={open.person} onDone={close} />}
      {!open && (
        <Asking asked={people} what="the people">
          {(all) =>
            all.length === 0 ? (
              <EmptyState title={`Who is there for ${resident.preferredName}?`} action={mayWrite && add}>
                <p>
                  Family, friends, neighbours, an advocate. Then ask {resident.preferredName} about each of them:
                  wanted, or not, and in what.
                </p>
              </EmptyState>
            ) : (
              <div className="ow-stack">
                <ul className={styles.people}>
                  {inOrder(all).map((person) => (
                    <li key={person.id}>
                      <PersonCard
                        person={person}
                        residentName={resident.preferredName}
                        {...(mayWrite
                          ? {
                              onDetails: () => setOpen({ form: 'details', person }),
                              onInvolvement: () => setOpen({ form: 'involvement', person }),
                              onNeeds: () => setOpen({ form: 'needs', person }),
                              onContact: () => setOpen({ form: 'contact', person }),
                              onView: () => setOpen({ form: 'view', person }),
                              ...(isSenior && { onWrong: () => setWrong(person) }),
                            }
                          : {})}
                      />
                    </li>
                  ))}
                </ul>
                {wrong && (
                  <WrongPerson
                    resident={resident}
                    what="someone"
                    entry={entryId.parse(wrong.id)}
                    onClose={() => setWrong(null)}
                  />
                )}
                <MovedStubs resident={resident} whats={['someone']} />
                <VoicesPicture resident={resident} people={named} title="Whose voices are in the record" />
              </div>
            )
          }
        </Asking>
      )}
    </AreaFrame>
  );
}

const rank: Record<PersonRow['involvement']['wanted'], number> = { wanted: 0, 'not asked yet': 1, 'not wanted': 2 };
const inOrder = (people: readonly PersonRow[]) =>
  people.toSorted(
    (a, b) => rank[a.involvement.wanted] - rank[b.involvement.wanted] || a.name.localeCompare(b.name, 'en-GB'),
  );
