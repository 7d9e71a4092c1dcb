import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { roleInWords, type Sees, type StaffRow } from '../../db/staff/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Portrait } from '../look/frame/Portrait.tsx';
import { Table } from '../look/tables/Table.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { useRoute } from '../route.tsx';
import { AccessForm } from './AccessForm.tsx';
import { NewStaffForm } from './NewStaffForm.tsx';
import styles from './Staff.module.css';

/** Who works here and may sign in: for managers. */
export function StaffScreen() {
  const staff = useAsk('staff.list', {});
  const [open, setOpen] = useState<'new' | StaffRow['id'] | null>(null);
  const close = () => setOpen(null);
  const { go } = useRoute();
  const add = (
    <div className="ow-row">
      <Button onClick={() => go({ screen: 'permissions' })}>Who may do what</Button>
      <Button onClick={() => go({ screen: 'looks' })}>Who looked at whom</Button>
      <Button variant="filled" leftSection={<IconUserPlus size={22} aria-hidden />} onClick={() => setOpen('new')}>
        Add someone
      </Button>
    </div>
  );
  return (
    <AreaFrame
      area="neutral"
      title="Staff"
      line="Each with their own name and PIN. Nobody shares one."
      action={open === null && add}
    >
      {open === 'new' && <NewStaffForm onDone={close} />}
      <Asking asked={staff} what="the staff">
        {(all) => {
          const chosen = all.find(({ id }) => id === open);
          if (chosen) return <AccessForm staff={chosen} onDone={close} />;
          return open === null && <StaffTable staff={all} onChange={setOpen} />;
        }}
      </Asking>
    </AreaFrame>
  );
}

function StaffTable({ staff, onChange }: { staff: readonly StaffRow[]; onChange: (id: StaffRow['id']) => void }) {
  const { go } = useRoute();
  return (
    <Table name="Staff" from="staff.list" className={styles.table ?? ''}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">May sign in</th>
          <th scope="col" data-act>
            <span className="ow-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {staff.map((member) => (
          <tr key={member.id}>
            <td>
              <span className={styles.name}>
                <Portrait photograph={member.photograph} name={member.name} width={44} round />
                <b>
                  <bdi>{member.name}</bdi>
                </b>
              </span>
            </td>
            <td>
              {roleInWords[member.role]}
              {member.role === 'inspector' && `: ${seesInWords(member.sees)}`}
            </td>
            <td>{loginInWords(member)}</td>
            <td>
              {member.closed === null ? (
                <span className="ow-row">
                  <Button mih={44} onClick={() => onChange(member.id)} aria-label={`Change ${member.name}`}>
                    Change
                  </Button>
                  {member.role !== 'inspector' && (
                    <Button
                      mih={44}
                      onClick={() => go({ screen: 'supervision', staff: member.id })}
                      aria-label={`Supervision of ${member.name}`}
                    >
                      Supervision
                    </Button>
                  )}
                </span>
              ) : (
                <Button
                  mih={44}
                  onClick={() => go({ screen: 'leaver', staff: member.id })}
                  aria-label={`What ${member.name} knew`}
                >
                  What they knew
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function loginInWords({ closed, ends }: StaffRow): string {
  if (closed) return `Closed on ${shortDateInWords(closed)}`;
  if (!ends) return 'Yes';
  return ends > new Date().toISOString() ? `Until ${shortDateInWords(ends)}` : `No, ended on ${shortDateInWords(ends)}`;
}

function seesInWords(sees: Sees): string {
  if (sees === 'everyone') return 'sees everyone';
  if (sees.length === 0) return 'sees nobody yet';
  return `sees ${sees.length} ${sees.length === 1 ? 'resident' : 'residents'}`;
}
