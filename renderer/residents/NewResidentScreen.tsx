import { useTell } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { useRoute } from '../route.tsx';
import { IdentityForm } from './IdentityForm.tsx';

/** Somebody new comes to live here. */
export function NewResidentScreen() {
  const { go, back } = useRoute();
  const admit = useTell('residents.admit');
  return (
    <AreaFrame
      area="neutral"
      title="Somebody new"
      line="What you know today is enough. The rest can be added when the person tells you."
    >
      <IdentityForm
        save="Add this person"
        saving={admit.isPending}
        error={admit.error}
        onSave={(identity) =>
          admit.mutate({ identity }, { onSuccess: ({ resident }) => go({ screen: 'front', resident }) })
        }
        onCancel={back}
      />
    </AreaFrame>
  );
}
