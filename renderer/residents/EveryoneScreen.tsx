import { Button, UnstyledButton } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useAsk } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Portrait } from '../look/frame/Portrait.tsx';
import { Table } from '../look/tables/Table.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import { useRoute } from '../route.tsx';
import styles from './IdentityForm.module.css';
import { born, whereabouts } from './words.ts';

/** Everyone whose record is here, also those who left or died. */
export function EveryoneScreen() {
  const { go } = useRoute();
  const { mayWrite } = useMe();
  const residents = useAsk('residents.list', {});
  const add = (
    <Button
      variant="filled"
      leftSection={<IconUserPlus size={22} aria-hidden />}
      onClick={() => go({ screen: 'new-resident' })}
    >
      Add a resident
    </Button>
  );
  return (
    <AreaFrame
      area="neutral"
      title="Everyone"
      line="Also those who are away, who left or who died."
      action={mayWrite && add}
    >
      <Asking asked={residents} what="the residents">
        {(all) =>
          all.length === 0 ? (
            <EmptyState title="Nobody yet">
              <p>The first person you add appears here and on the home board.</p>
            </EmptyState>
          ) : (
            <Table name="Everyone" from="residents.list" className={styles.table ?? ''}>
              <thead>
                <tr>
                  <th scope="col">Who</th>
                  <th scope="col">Full name</th>
                  <th scope="col">Born</th>
                  <th scope="col">Room</th>
                  <th scope="col">Here?</th>
                </tr>
              </thead>
              <tbody>
                {all.map((resident) => (
                  <tr key={resident.id}>
                    <td>
                      <UnstyledButton
                        className={styles.person}
                        onClick={() => go({ screen: 'front', resident: resident.id })}
                      >
                        <Portrait photograph={resident.photograph} name={resident.preferredName} width={48} />
                        <b>
                          <bdi>{resident.preferredName}</bdi>
                        </b>
                      </UnstyledButton>
                    </td>
                    <td>
                      <bdi>{resident.fullName}</bdi>
                    </td>
                    <td>{born(resident).replace('Born ', '')}</td>
                    <td>{resident.room}</td>
                    <td>{whereabouts(resident) ?? 'Lives here'}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )
        }
      </Asking>
    </AreaFrame>
  );
}
