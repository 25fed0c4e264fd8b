import type { StoredKey } from '../../case.ts';
import type { KeyForm } from '../form.ts';
import { useForm, usePage } from './page.tsx';

const DRAWN = { padding: '6px 12px', cursor: 'pointer' } as const;

interface DrawnProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly labels: readonly [open: string, trusted: string];
}

/** Two segments; which one holds is said by a class and its colour alone, and only a pointer can press them. */
function Segments({ on, onChange, labels }: DrawnProps) {
  const segment = (value: boolean) => ({
    className: value === on ? 'segment active' : 'segment',
    style: { ...DRAWN, background: value === on ? '#fcd535' : '#eee' },
    onClick: () => onChange(value),
  });
  return (
    <div className="segments" style={{ display: 'flex' }}>
      <div {...segment(false)}>{labels[0]}</div>
      <div {...segment(true)}>{labels[1]}</div>
    </div>
  );
}

/** Two divs that play radios, without arrow keys, as many sites do. */
function AriaRadios({ on, onChange, labels }: DrawnProps) {
  const radio = (value: boolean) => ({
    role: 'radio',
    'aria-checked': value === on,
    tabIndex: 0,
    style: DRAWN,
    onClick: () => onChange(value),
  });
  return (
    <div role="radiogroup">
      <div {...radio(false)}>
        <i aria-hidden="true">{on ? '○' : '◉'}</i> <span>{labels[0]}</span>
      </div>
      <div {...radio(true)}>
        <i aria-hidden="true">{on ? '◉' : '○'}</i> <span>{labels[1]}</span>
      </div>
    </div>
  );
}

/** The control that turns the restriction on, of the kind this page has. */
export function Choice({ form, inert }: { form: KeyForm; inert?: boolean }) {
  const { page, words, kit } = usePage();
  const { restricted } = useForm(form);
  const disabled = Boolean(inert || page.disabled);
  const set = (on: boolean) => !disabled && form.set({ restricted: on });
  const open = { value: 'open', label: words.open, note: words.warning };
  const trusted = { value: 'trusted', label: words.trusted };
  const listed = {
    label: words.ipTitle,
    value: restricted ? 'trusted' : 'open',
    options: page.trustedFirst ? [trusted, open] : [open, trusted],
    onChange: (value: string) => set(value === 'trusted'),
    disabled,
  };
  const toggle = { label: words.trusted, on: restricted, onChange: set, disabled };
  const labels = [words.open, words.trusted] as const;
  switch (page.choice) {
    case 'radios':
      return <kit.Radios {...listed} />;
    case 'select':
      return <kit.Select {...listed} />;
    case 'toggle':
      return <kit.Toggle {...toggle} />;
    case 'checkbox':
      return <kit.Checkbox {...toggle} />;
    case 'segmented':
      return <Segments on={restricted} onChange={set} labels={labels} />;
    case 'aria':
      return <AriaRadios on={restricted} onChange={set} labels={labels} />;
    case 'none':
      return null;
  }
}

/** Says what is stored for a key that is not being edited. */
export function StoredIps({ stored }: { stored: StoredKey }) {
  const { kit } = usePage();
  return (
    <div>
      {stored.ips.map((ip) => (
        <kit.Chip key={ip} text={ip} />
      ))}
    </div>
  );
}
