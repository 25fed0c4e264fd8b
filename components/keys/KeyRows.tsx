import type { KeyRow } from '../../lib/overview/view-keys.ts';
import type { PopupPress } from '../../lib/overview/view-press.ts';
import { KeyFold } from './KeyFold.tsx';
import { RoleAnswer } from './RoleAnswer.tsx';

interface KeyRowsProps {
  readonly rows: readonly KeyRow[];
  /** Whether it is asked whose the keys are: each can be answered where it stands. */
  readonly asking?: boolean;
  readonly onPress: (press: PopupPress) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Keys, one line each, in the order they were given. */
export function KeyRows({ rows, asking = false, onPress, onCopy }: KeyRowsProps) {
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="key-line">
          <KeyFold row={row} onPress={onPress} onCopy={onCopy} />
          {asking && <RoleAnswer row={row} onPress={onPress} />}
        </li>
      ))}
    </ul>
  );
}
