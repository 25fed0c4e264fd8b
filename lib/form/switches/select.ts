import type { Exchange } from '../../exchanges/index.ts';
import { isDisabled, isVisible } from '../dom/visible.ts';
import { namesOf, textsNear } from '../label.ts';
import { namesIp } from '../stems.ts';
import { meaningOf } from './meaning.ts';
import { isAboutOthers, namesPlace } from './scope.ts';
import type { RestrictionSwitch } from './switch.ts';

/** Reads a select menu as the restriction switch: two or three options, one of which restricts. */
export function selectSwitch(select: HTMLSelectElement, exchange: Exchange): RestrictionSwitch | null {
  if (!isVisible(select) || select.multiple) return null;
  const options = [...select.options].filter(
    (option) => option.value !== '' || option.textContent?.trim() !== '',
  );
  const label = [
    ...namesOf(select).own,
    ...textsNear(select, () => false)
      .filter(({ level }) => level <= 3)
      .map(({ text }) => text),
  ];
  const aboutIp = label.some((text) => text.length < 90 && namesIp(text));
  const read = options.map((option) => ({ option, ...meaningOf(option.text, exchange, aboutIp) }));
  const restricting = read.filter(({ meaning }) => meaning === 'restricts');
  const opening = read.find(({ meaning }) => meaning === 'opens');
  const [on] = restricting;
  if (!on || restricting.length > 1) return null;
  const asksWhere = opening !== undefined && label.some(namesPlace) && !label.some(isAboutOthers);
  if (!aboutIp && !asksWhere && !read.some(({ option }) => namesIp(option.text))) return null;
  if (on.how === 'composed' && !opening && !label.some(namesPlace)) return null;
  const chosen = read.find(({ option }) => option.selected);
  return {
    kind: 'select',
    group: select,
    last: select,
    state:
      chosen === on ? 'on' : chosen?.meaning === 'third-party' ? 'third-party' : chosen ? 'off' : 'unknown',
    disabled: isDisabled(select),
    change: (wanted) => {
      const option = wanted ? on.option : opening?.option;
      return option ? { kind: 'select', select, option } : null;
    },
    isKnown: read.some(({ how }) => how === 'phrase'),
    signals: [{ name: `switch:select ${on.by}`, weight: 5 }],
  };
}
