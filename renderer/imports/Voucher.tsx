import { NativeSelect, PasswordInput } from '@mantine/core';
import { recorders } from '../../db/staff/model.ts';
import { useAsk } from '../api.ts';
import styles from './Imports.module.css';

interface VoucherProps {
  /** How much is in the person's own words, and what whoever signs answers for. */
  about: string;
  who: string;
  pin: string;
  onWho: (who: string) => void;
  onPin: (pin: string) => void;
}

/** Somebody of this home who answers for the person's own words, with their name and PIN. */
export function Voucher({ about, who, pin, onWho, onPin }: VoucherProps) {
  const names = useAsk('staff.names', {});
  const may = (names.data ?? []).filter(({ role }) => recorders.some((each) => each === role));
  return (
    <div className={styles.voucher}>
      <h3>The person’s own words</h3>
      <p>{about}</p>
      <div className="ow-pair">
        <NativeSelect
          label="Who vouches"
          value={who}
          data={[{ value: '', label: 'Choose a name' }, ...may.map(({ id, name: label }) => ({ value: id, label }))]}
          onChange={({ currentTarget: { value } }) => onWho(value)}
        />
        <PasswordInput
          label="Their own PIN"
          inputMode="numeric"
          maxLength={12}
          autoComplete="off"
          value={pin}
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the PIN' }}
          onChange={({ currentTarget: { value } }) => onPin(value)}
        />
      </div>
    </div>
  );
}
