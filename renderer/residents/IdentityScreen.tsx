import { identity, type ResidentRow } from '../../db/residents/model.ts';
import { insteadOfMoving } from '../../db/wrong-person/model.ts';
import { useTell } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { useRoute } from '../route.tsx';
import { IdentityForm } from './IdentityForm.tsx';
import { StatusForm } from './StatusForm.tsx';

const identityOf = (resident: ResidentRow) => identity.strip().parse(resident);

/** Names, room and photograph brought up to date, and whether the person is here. */
export function IdentityScreen({ resident }: { resident: ResidentRow }) {
  const { go } = useRoute();
  const change = useTell('residents.changeIdentity');
  const toFront = () => go({ screen: 'front', resident: resident.id });
  return (
    <AreaFrame area="neutral" title="Name, room, photograph" line="What was there before stays in the record.">
      <IdentityForm
        start={identityOf(resident)}
        save="Save"
        saving={change.isPending}
        error={change.error}
        onSave={(next) => change.mutate({ resident: resident.id, identity: next }, { onSuccess: toFront })}
        onCancel={toFront}
      />
      <p className="ow-note">Changed for the wrong person? {insteadOfMoving.identity}</p>
      <StatusForm resident={resident} onSaved={toFront} />
    </AreaFrame>
  );
}
