import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { type Role, roleInWords, roles } from '../../db/staff/model.ts';
import { contract } from '../../electron/core/contract.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Table } from '../look/tables/Table.tsx';
import { useRoute } from '../route.tsx';
import { type Act, acts } from './acts.ts';
import styles from './Staff.module.css';

/** Who may do what, read off the very rules that the program goes by. */
export function PermissionsScreen() {
  const { go } = useRoute();
  return (
    <AreaFrame
      area="neutral"
      title="Who may do what"
      line="By role. The program goes by these rules on every call, and keeps each try that it refuses."
      action={<Button onClick={() => go({ screen: 'staff' })}>Back to the staff</Button>}
    >
      <Table name="Who may do what" from="staff.list" className={styles.table ?? ''}>
        <thead>
          <tr>
            <th scope="col">What</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {roleInWords[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {acts.map(({ group, acts: ofGroup }) => (
            <Fragment key={group}>
              <tr>
                <th scope="colgroup" colSpan={roles.length + 1}>
                  {group}
                </th>
              </tr>
              {ofGroup.map((act) => (
                <tr key={act.words}>
                  <th scope="row" className={styles.act}>
                    {act.words}
                  </th>
                  {roles.map((role) => (
                    <td key={role}>{mayDo(act, role) ? <Yes /> : <span className="ow-hidden">no</span>}</td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </Table>
      <p className="ow-note">
        An inspector sees the residents that they asked for and nobody else, until the day on which their login ends.
        Words kept for key staff or for oneself are shown to fewer than this table says.
      </p>
    </AreaFrame>
  );
}

const Yes = () => (
  <>
    <IconCheck size={24} aria-hidden />
    <span className="ow-hidden">yes</span>
  </>
);

/** All methods of an act have the same rule: a test keeps it so. */
function mayDo({ methods }: Act, role: Role): boolean {
  return methods.every((name) => {
    const { who } = contract[name];
    return who !== 'anyone' && who.some((each) => each === role);
  });
}
