import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseAddress } from '../../../lib/address/address.ts';
import { tokenHolds } from '../../../lib/address/holds.ts';
import { tokenize, toToken } from '../../../lib/address/token.ts';
import { decideOn } from '../../../lib/engine/forms.ts';
import type { Decision, Given, KeyForm } from '../../../lib/engine/key-form.ts';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { exchangeAt } from '../../../lib/exchanges/route.ts';
import { sceneFromJson } from '../../../lib/page/json.ts';
import type { Scene } from '../../../lib/page/scene.ts';
import { type CorpusCase, LIST, type WouldSave } from '../case.ts';
import { cases } from '../cases/index.ts';
import { reportedPages } from '../reported.ts';
import { savedPages } from '../saved.ts';

/** One captured page with its label and the truth of its own state. */
export interface Fixture {
  readonly id: string;
  readonly says: string;
  readonly url: string;
  readonly state: CorpusCase['state'];
  readonly after: readonly string[] | null;
  /** Null where nobody could ask the page. */
  readonly before: WouldSave | null;
  readonly scene: Scene;
  /** What was given besides the scene, where something was. */
  readonly given?: Given;
  /** The platform's list, where it is not the corpus's own. */
  readonly list?: readonly string[];
}

const FOLDER = resolve(import.meta.dirname, 'open');
const labels = new Map<string, Pick<Fixture, 'id' | 'says' | 'url' | 'state' | 'after'>>(
  [...savedPages, ...cases].map((one) => [one.id, one]),
);

/** Every fixture: scenes that were captured, by name, then those that users reported. */
export function fixtures(): Fixture[] {
  return [...capturedScenes(), ...reportedPages];
}

function capturedScenes(): Fixture[] {
  return globSync('*.json', { cwd: FOLDER })
    .sort()
    .flatMap((file) => {
      const label = labels.get(basename(file, '.json'));
      const text = readFileSync(resolve(FOLDER, file), 'utf8');
      const { before } = JSON.parse(text) as { before: WouldSave };
      return label ? [{ ...label, before, scene: sceneFromJson(text) }] : [];
    });
}

/** Decides on a fixture as on the page of its exchange. */
export function decideOnFixture({ url, scene, given }: Pick<Fixture, 'url' | 'scene' | 'given'>): Decision {
  const exchange = exchangeAt(new URL(url), exchanges);
  if (given) return decideOn(scene, given);
  return decideOn(scene, {
    emptyIsOpen: exchange?.restriction === 'empty-field',
    pointed: new Set(),
    denied: new Set(),
    known: new Set(),
  });
}

/** The addresses of a form, as the page shows them. */
function addressesIn(form: KeyForm): string[] {
  const typed =
    form.input?.kind === 'rows'
      ? form.input.lines.inputs.map(({ text }) => text)
      : form.input && form.entries.length === 0 && 'field' in form.input && form.input.kind !== 'chips'
        ? [form.input.field.text]
        : [];
  return [
    ...form.entries.map(({ token }) => token.text),
    ...typed.flatMap((text) => tokenize(text).map((token) => token.text)),
  ];
}

/** What the assistant would say of a decision, for a list: the corpus's own where none is given. */
export function stateOf(
  { forms }: Decision,
  url: string,
  list: readonly string[] = LIST,
): CorpusCase['state'] | 'blocked' | 'unsure' | 'which' {
  const editing = forms.filter(({ mode, isUnsure }) => mode === 'edit' && !isUnsure);
  if (editing.length > 1) return 'which';
  const [form] = editing;
  if (!form) {
    if (forms.some(({ isUnsure }) => isUnsure)) return 'unsure';
    if (forms.length === 0) return 'none';
    return forms.every(({ restriction }) => restriction === 'third-party') ? 'third-party' : 'read-only';
  }
  if (form.restriction === 'third-party') return 'third-party';
  if (form.copies !== null) return 'bulk';
  if (form.hidden !== null) return 'blocked';
  if (form.restriction === 'off' || form.restriction === 'open-list') return 'unrestricted';
  const held = addressesIn(form);
  const tokens = held.map(toToken);
  const missing = list
    .flatMap((text) => parseAddress(text) ?? [])
    .filter((address) => !tokens.some((token) => tokenHolds(token, address)));
  const limit = form.limit ?? exchangeAt(new URL(url), exchanges)?.limit ?? 30;
  if (missing.length === 0) return 'complete';
  return held.length + missing.length > limit ? 'over-limit' : 'missing';
}
