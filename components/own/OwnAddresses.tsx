import { type FormEvent, useId, useState } from 'react';
import type { Address } from '../../lib/address/address.ts';
import { message } from '../../lib/language/message.ts';
import type { OwnAddress } from '../../lib/settings/settings.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { judgeOwn, type OwnContext } from './judge.ts';

export interface OwnAddressesProps {
  readonly context: OwnContext;
  readonly onAdd: (own: OwnAddress) => void;
  readonly onRemove: (address: Address) => void;
}

/** The addresses the user declared, by name, and the form that declares one more. */
export function OwnAddresses({ context, onAdd, onRemove }: OwnAddressesProps) {
  const translate = useTranslate();
  return (
    <div className="own-addresses">
      {context.own.length > 0 && (
        <ul className="own-list">
          {context.own.map(({ name, address }) => (
            <li key={address}>
              <span className="own-name">{name}</span>
              <bdi className="address">{address}</bdi>
              <button
                type="button"
                className="link"
                data-testid="remove-own"
                aria-label={translate(message('own_remove_named', { name, address }))}
                onClick={() => onRemove(address)}
              >
                {translate(message('action_remove_one'))}
              </button>
            </li>
          ))}
        </ul>
      )}
      <NewOwnAddress context={context} onAdd={onAdd} />
    </div>
  );
}

function NewOwnAddress({ context, onAdd }: Omit<OwnAddressesProps, 'onRemove'>) {
  const translate = useTranslate();
  const id = useId();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const verdict = judgeOwn(text, context);

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (verdict.kind !== 'good') return;
    onAdd({
      name: name.trim() === '' ? translate(message('own_unnamed')) : name.trim(),
      address: verdict.address,
    });
    setText('');
  };

  return (
    <form className="own-form" onSubmit={add}>
      <label>
        <span>{translate(message('own_name'))}</span>
        <input
          type="text"
          className="input"
          data-testid="own-name"
          maxLength={40}
          autoComplete="off"
          placeholder={translate(message('own_name_example'))}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{translate(message('own_address'))}</span>
        <input
          type="text"
          className="input address"
          data-testid="own-address"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={verdict.kind === 'refused'}
          aria-describedby={`${id}verdict`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button
        type="submit"
        className="button secondary"
        data-testid="add-own"
        disabled={verdict.kind !== 'good'}
      >
        {translate(message('own_add'))}
      </button>
      <p id={`${id}verdict`} className="verdict" role="status" data-tone="warning">
        {verdict.kind === 'refused' && <Say message={verdict.why} />}
      </p>
    </form>
  );
}
