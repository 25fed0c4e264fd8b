import { message } from '../../lib/language/message.ts';
import type { KeyRow } from '../../lib/overview/view-keys.ts';
import { useTranslate } from '../language/translation.tsx';

interface KeyFilterProps {
  readonly wanted: string;
  readonly onWanted: (wanted: string) => void;
}

/** Finds keys by a part of their name or of their exchange's. */
export function KeyFilter({ wanted, onWanted }: KeyFilterProps) {
  const translate = useTranslate();
  const label = translate(message('popup_filter'));
  return (
    <input
      type="search"
      className="key-filter"
      data-testid="filter"
      aria-label={label}
      placeholder={label}
      value={wanted}
      onChange={(event) => onWanted(event.currentTarget.value)}
    />
  );
}

/** The keys in whose exchange and name each of these words occurs, in any case. */
export function matching(rows: readonly KeyRow[], wanted: string): KeyRow[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ exchangeName, label }) => {
    const name = `${exchangeName} ${label}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
}
