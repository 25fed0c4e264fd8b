import { read } from '../lexicon/read.ts';
import { type Part, REMOVED } from '../page/scene.ts';
import { holds, isShownSecret, isTyped, type View, verbOf } from './view.ts';

const LONGEST_TITLE = 90;
const LONGEST_NAME = 60;

/**
 * What a part of the page shows that only a key has. Any of: `key` (the key itself), `passphrase` (or a
 * secret), `rights` (twice where they are both ticked and read), `makes` (a button that makes a key), `said`
 * (a text that names an API key), `name` (a name for one) and `limits` (a text on which IPs may use an API).
 */
export function keyEvidence(section: Part, view: View): readonly string[] {
  const inside = view.inside(section).filter((part) => !isFrame(part, section, view));
  const found: string[] = [];
  if (inside.some((part) => isShownSecret(part) || part.text.includes(REMOVED))) found.push('key');
  if (inside.some((part) => part.role === 'secret' && part.field !== null && saysSecret(part, view)))
    found.push('passphrase');
  if (inside.filter((part) => part.role === 'toggle' && isRight(labelOfToggle(part, view))).length > 1)
    found.push('rights');
  if (
    inside.some(
      (part) => part.role === 'text' && rightsIn(part.text) > (read(part.text).has('api', 'secret') ? 0 : 1),
    )
  )
    found.push('rights');
  if (
    inside.some(
      (part) => part.role === 'button' && verbOf(part).length <= LONGEST_NAME && makesKey(verbOf(part)),
    )
  )
    found.push('makes');
  if (
    inside.some(
      (part) =>
        (part.role === 'text' || part.role === 'heading') &&
        part.text.length <= LONGEST_NAME &&
        read(part.text).has('api') &&
        read(part.text).has('key', 'selected'),
    )
  )
    found.push('said');
  if (inside.some((part) => isTyped(part) && namesKey(part, view))) found.push('name');
  if (inside.some((part) => limitsApi(part))) found.push('limits');
  return found;
}

function isFrame(part: Part, section: Part, view: View): boolean {
  return view.around(part).some((at) => at.role === 'page-frame' && holds(section, at));
}

function saysSecret(part: Part, view: View): boolean {
  if (part.field?.type !== 'password' && !read(part.name).has('secret')) return false;
  const label = `${part.name} ${part.field?.placeholder ?? ''} ${view.near(part)[0]?.text ?? ''}`;
  return !read(label).has('code');
}

function labelOfToggle(part: Part, view: View): string {
  return part.name || part.text || (view.near(part)[0]?.text ?? '');
}

function isRight(label: string): boolean {
  return label.length <= LONGEST_NAME && read(label).has('right') && !read(label).has('ip');
}

/** A choice or text that says what may use an API: "Only listed IPs may use the API". */
function limitsApi(part: Part): boolean {
  const text =
    part.role === 'radio' || part.role === 'toggle' || part.role === 'pressed'
      ? part.name || part.text
      : part.role === 'text'
        ? part.text
        : '';
  return (
    text !== '' &&
    text.length <= LONGEST_TITLE &&
    read(text).has('api') &&
    read(text).has('restricted', 'unrestricted') &&
    read(text).has('ip')
  );
}

function makesKey(verb: string): boolean {
  return read(verb).has('new-key') && read(verb).has('api', 'key');
}

function rightsIn(text: string): number {
  if (text.length > LONGEST_NAME) return 0;
  return new Set(
    read(text)
      .all('right')
      .map(({ at }) => at),
  ).size;
}

/** Whether a control asks what an API or a key is called. */
function namesKey(part: Part, view: View): boolean {
  const label = view.near(part).find(({ side }) => side === 'before')?.text ?? '';
  const said = [part.name, part.field?.placeholder ?? '', label.length <= LONGEST_NAME ? label : ''].join(
    ' ',
  );
  const reading = read(said.slice(0, 120));
  return reading.has('name') && (reading.has('api') || (reading.has('key') && !reading.has('secret', 'ip')));
}

/** Whether a button opens the form of another key: "Create key" beside a list of keys. */
export function beginsKey(button: Part, view: View): boolean {
  return read(verbOf(button)).has('new-key') && view.parts.some(isShownSecret);
}
