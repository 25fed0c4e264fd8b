import { AddressField } from '../address.tsx';
import { Choice } from '../choice.tsx';
import { Framed } from '../frame.tsx';
import { Act, useForm, usePage } from '../page.tsx';

const off = () => undefined;

/** A layout no exchange has today: one key's settings in sections, in whatever frame and controls the case asks for. */
export function Redesign() {
  const { page, words, kit, form, editing, edit } = usePage();
  const { restricted } = useForm(form);
  const field = page.choice === 'none' || restricted || page.hidesField === false;
  const footer = (
    <>
      <Act name="cancel">
        <kit.Button label={words.cancel} onPress={() => edit(null)} />
      </Act>
      <Act name="save">
        <kit.Button label={words.save} kind="primary" onPress={off} />
      </Act>
    </>
  );
  return (
    <main style={{ padding: 24 }}>
      <h1>{words.title}</h1>
      {page.keys.map((key, index) => (
        <section key={key.label} style={{ display: 'flex', alignItems: 'center', gap: 16 }}>
          <h2>{key.label}</h2>
          <p>
            {words.permissions}: {words.read}
          </p>
          <p>IP: {key.ips.join(' · ') || '--'}</p>
          <Act name="edit" step={`edit-${index}`}>
            <kit.Button label={words.edit} kind="link" onPress={() => edit(index)} />
          </Act>
        </section>
      ))}
      {editing === null ? null : (
        <Framed title={`${words.edit}: ${page.keys[editing]?.label ?? ''}`} footer={footer}>
          <Choice form={form} />
          {field ? <AddressField form={form} /> : null}
        </Framed>
      )}
    </main>
  );
}
