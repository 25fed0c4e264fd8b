import { type FormEvent, useState } from 'react';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';

interface MineProps {
  /** The address as it stands in the row. */
  readonly address: string;
  readonly onMine: (address: string, name: string) => void;
}

/** "Mine: name it": declares an address as the user's own where it is seen to be unknown. */
export function Mine({ address, onMine }: MineProps) {
  const translate = useTranslate();
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    return (
      <button
        type="button"
        className="link mine"
        data-testid="mine"
        aria-label={translate(
          message('press_about', { press: translate(message('check_mine')), about: address }),
        )}
        onClick={() => setName('')}
      >
        {translate(message('check_mine'))}
      </button>
    );
  }
  const add = (event: FormEvent) => {
    event.preventDefault();
    onMine(address, name.trim() === '' ? translate(message('own_unnamed')) : name.trim());
  };
  return (
    <form className="mine-form" onSubmit={add}>
      <input
        type="text"
        className="text-input"
        data-testid="mine-name"
        maxLength={40}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the press that brought the field asked for the name
        autoFocus
        aria-label={translate(
          message('press_about', { press: translate(message('own_name')), about: address }),
        )}
        placeholder={translate(message('own_name_example'))}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" className="button secondary small" data-testid="mine-add">
        {translate(message('own_add'))}
      </button>
    </form>
  );
}
