import type { StoredKey } from '../../../case.ts';
import { AddressField } from '../address.tsx';
import { Choice, StoredIps } from '../choice.tsx';
import { Act, formFor, NEW_KEY, useForm, usePage } from '../page.tsx';

function Restriction({ stored, edited }: { stored: StoredKey; edited: boolean }) {
  const context = usePage();
  const { page, words } = context;
  const form = edited ? context.form : formFor(stored, page, context.limit);
  const { restricted } = useForm(form);
  if (stored.boundTo) {
    return (
      <div>
        <h4>{words.ipTitle}</h4>
        <p>
          {words.thirdParty}: {stored.boundTo}
        </p>
      </div>
    );
  }
  const field = edited && (restricted || page.hidesField === false);
  return (
    <div>
      <h4>{words.ipTitle}</h4>
      <Choice form={form} inert={!edited} />
      {field ? <AddressField form={form} /> : null}
      {!edited && stored.restricted ? <StoredIps stored={stored} /> : null}
    </div>
  );
}

function Card({ stored, index }: { stored: StoredKey; index: number }) {
  const { page, words, kit, editing, edit } = usePage();
  const edited = editing === index;
  const off = () => undefined;
  return (
    <article className="bn-card">
      <header style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
        <span className="tag-hmac">HMAC</span>
        <h3>{stored.label}</h3>
        {edited ? (
          <>
            <Act name="save">
              <kit.Button label={words.save} kind="link" onPress={off} />
            </Act>
            <Act name="cancel">
              <kit.Button label={words.cancel} kind="link" onPress={() => edit(null)} />
            </Act>
          </>
        ) : (
          <>
            {stored.boundTo ? null : (
              <Act name="edit" step={`edit-${index}`}>
                <kit.Button label={words.edit} kind="link" onPress={() => edit(index)} />
              </Act>
            )}
            <Act name="delete">
              <kit.Button label={words.remove} kind="link" onPress={off} />
            </Act>
          </>
        )}
      </header>
      {page.creates ? null : (
        <dl>
          <dt>API Key</dt>
          <dd>PLANTED-KEY-{stored.label}</dd>
          <dt>Secret Key</dt>
          <dd>********</dd>
        </dl>
      )}
      <h4>{words.permissions}</h4>
      <kit.Checkbox label={words.read} on onChange={off} disabled />
      <kit.Checkbox label={words.trade} on={false} onChange={off} disabled={!edited} />
      <kit.Checkbox label={words.withdraw} on={false} onChange={off} disabled />
      <kit.Checkbox label="Enable Symbol Whitelist" on={false} onChange={off} disabled={!edited} />
      <Restriction stored={stored} edited={edited} />
    </article>
  );
}

/** Binance: many keys as cards on one page, edited in place. */
export function BinanceCards() {
  const { page, words, kit } = usePage();
  const keys = page.creates ? [NEW_KEY] : page.keys;
  const off = () => undefined;
  return (
    <main>
      <header style={{ display: 'flex', gap: 8, padding: 16 }}>
        <h1>{words.title}</h1>
        <Act name="create">
          <kit.Button label={words.create} kind="primary" onPress={off} />
        </Act>
        <Act name="delete all">
          <kit.Button label={`${words.remove} API`} onPress={off} />
        </Act>
      </header>
      <ol>
        <li>1. Each account can create up to 30 API Keys.</li>
        <li>2. {words.advice}</li>
      </ol>
      <kit.Checkbox
        label="By checking this box, all existing API Key(s) on your master account and sub-accounts will be subject to Default Security Controls."
        on
        onChange={off}
      />
      {keys.map((stored, index) => (
        <Card key={stored.label} stored={stored} index={index} />
      ))}
    </main>
  );
}
