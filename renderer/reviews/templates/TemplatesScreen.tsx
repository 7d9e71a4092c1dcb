import { Button } from '@mantine/core';
import { useState } from 'react';
import { type ReviewType, reviewTypeNames, reviewTypes, type TemplateVersion } from '../../../db/reviews/model.ts';
import { useAsk } from '../../api.ts';
import { useMe } from '../../home/useMe.tsx';
import { AreaFrame } from '../../look/frame/AreaFrame.tsx';
import { Key } from '../../look/keys/Key.tsx';
import { Keys } from '../../look/keys/Keys.tsx';
import { Asking } from '../../look/tell/Asking.tsx';
import { OneTemplate } from './OneTemplate.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import styles from './templates.module.css';

/** What is asked at each assessment and review, in the home's own words: to be read, and changed version by version. */
export function TemplatesScreen() {
  const asked = useAsk('reviews.templates', {});
  const { isManager } = useMe();
  const [type, setType] = useState<ReviewType>('admission');
  const [changing, setChanging] = useState<TemplateVersion | null>(null);
  return (
    <AreaFrame
      area="neutral"
      title="Templates of reviews"
      line="Each point asks the person first, then family or an advocate, then staff."
      action={changing && <Button onClick={() => setChanging(null)}>Leave without saving</Button>}
    >
      <Asking asked={asked} what="the templates">
        {(all) => {
          const template = all.find((each) => each.type === type);
          const [newest] = template?.versions ?? [];
          if (!template || !newest) return null;
          if (changing)
            return (
              <TemplateEditor
                type={type}
                after={newest.version}
                start={changing.points}
                goesBackTo={changing.version < newest.version ? changing.version : null}
                onDone={() => setChanging(null)}
              />
            );
          return (
            <div className={styles.page}>
              <Keys legend="Which template" columns={4}>
                {reviewTypeNames.map((each) => (
                  <Key key={each} label={reviewTypes[each]} pressed={type === each} onPress={() => setType(each)} />
                ))}
              </Keys>
              <OneTemplate template={template} onChange={isManager ? setChanging : null} />
            </div>
          );
        }}
      </Asking>
    </AreaFrame>
  );
}
