import type { KeyGroup, PopupPress } from '../../lib/overview/index.ts';
import { KeyFold } from './KeyFold.tsx';
import { RoleAnswer } from './RoleAnswer.tsx';

interface KeyGroupsProps {
  readonly groups: readonly KeyGroup[];
  /** Whether it is asked whose the keys are: each can be answered where it stands. */
  readonly asking?: boolean;
  readonly onPress: (press: PopupPress) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Keys under the name of their exchange. */
export function KeyGroups({ groups, asking = false, onPress, onCopy }: KeyGroupsProps) {
  return groups
    .filter(({ keys }) => keys.length > 0)
    .map(({ exchange, name, keys }) => (
      <div key={exchange} className="key-group">
        <h3>{name}</h3>
        <ul>
          {keys.map((row) => (
            <li key={row.id} className="key-line">
              <KeyFold row={row} onPress={onPress} onCopy={onCopy} />
              {asking && <RoleAnswer row={row} onPress={onPress} />}
            </li>
          ))}
        </ul>
      </div>
    ));
}
