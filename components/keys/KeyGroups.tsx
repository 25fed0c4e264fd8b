import type { KeyGroup, PopupPress } from '../../lib/overview/index.ts';
import { KeyFold } from './KeyFold.tsx';

interface KeyGroupsProps {
  readonly groups: readonly KeyGroup[];
  readonly onPress: (press: PopupPress) => void;
}

/** Keys under the name of their exchange. */
export function KeyGroups({ groups, onPress }: KeyGroupsProps) {
  return groups
    .filter(({ keys }) => keys.length > 0)
    .map(({ exchange, name, keys }) => (
      <div key={exchange} className="key-group">
        <h3>{name}</h3>
        <ul>
          {keys.map((row) => (
            <li key={row.id}>
              <KeyFold row={row} onPress={onPress} />
            </li>
          ))}
        </ul>
      </div>
    ));
}
