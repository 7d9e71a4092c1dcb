import type { ResidentRow } from '../../db/residents/model.ts';
import type { ElementRow, Link } from '../../db/support-plan/model.ts';
import { AreaChip } from '../look/frame/AreaChip.tsx';
import type { Area } from '../look/frame/area.ts';
import { useRoute } from '../route.tsx';

const areaOf: Record<Link['type'], Area> = {
  'life-history': 'life-history',
  preference: 'daily-choices',
  likes: 'daily-choices',
  decision: 'best-interests',
};

/** What it rests on, each with its area's mark on it. */
export function RestsOnLinks({ resident, rests }: { resident: ResidentRow; rests: ElementRow['rests'] }) {
  const { go } = useRoute();
  if (!rests || rests.links.length === 0) return <p className="ow-note">Nothing is named yet that it rests on.</p>;
  return (
    <section className="ow-row" aria-label="What it rests on">
      <b>Rests on</b>
      {rests.links.map(({ type, id, title }) =>
        title === null ? (
          <span key={id}>something that no longer stands</span>
        ) : (
          <AreaChip
            key={id}
            area={areaOf[type]}
            onGo={() =>
              go({
                screen: 'area',
                resident: resident.id,
                tab: areaOf[type],
                ...(areaOf[type] === 'daily-choices' ? {} : { item: id }),
              })
            }
          >
            {title}
          </AreaChip>
        ),
      )}
    </section>
  );
}
