import { unwiseInWords } from '../../../db/capacity/model.ts';
import { law } from '../../../db/law/model.ts';
import styles from '../best-interests.module.css';

/** s.1(4), as a tag of the decision: it says nothing of the person. */
export const UnwiseTag = () => (
  <span className={styles.tag}>
    {unwiseInWords} <b>{law['s1-4'].cite}</b>
  </span>
);
