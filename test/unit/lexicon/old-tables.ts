import { exchanges, type Stems } from '../../../lib/exchanges/index.ts';
import { MINE } from '../../../lib/form/field/mine.ts';
import { PROSE } from '../../../lib/form/field/prose.ts';
import { NEW } from '../../../lib/form/new-key.ts';
import { hasStem } from '../../../lib/form/stems.ts';
import { NO, YES } from '../../../lib/form/switches/yes-no.ts';
import { against, againstKinds, words } from '../../../lib/form/words.ts';
import type { Concept } from '../../../lib/lexicon/index.ts';

/** A table of the form's own stems, and the concepts that say the same. */
interface Table {
  readonly name: string;
  readonly concepts: readonly Concept[];
  readonly has: (text: string) => boolean;
}

function table(name: string, concepts: readonly Concept[], ...stems: readonly Stems[]): Table {
  return { name, concepts, has: (text) => hasStem(text, ...stems) };
}

function ofExchanges(kind: 'field' | 'staging' | 'save' | 'edit' | 'thirdParty'): readonly Stems[] {
  return exchanges.map(({ stems }) => stems[kind]);
}

/** The tables that the concepts come from. */
export const oldTables: readonly Table[] = [
  table('restricted', ['restricted'], words.restricted),
  table('unrestricted', ['unrestricted', 'anywhere'], words.unrestricted),
  table('anywhere', ['anywhere'], words.anywhere),
  table('limits', ['only', 'restrict', 'allow'], words.limits),
  table('opens', ['any', 'open'], words.opens),
  table('places', ['place', 'ip'], words.places),
  table('field', ['field', 'ip'], words.field, ...ofExchanges('field')),
  table('staging', ['stage'], words.staging, ...ofExchanges('staging')),
  table('add', ['add'], words.add),
  table('save', ['save'], words.save, ...ofExchanges('save')),
  table('edit', ['edit'], words.edit, ...ofExchanges('edit')),
  table('cancel', ['cancel'], words.cancel),
  table('addRow', ['add-row'], words.addRow),
  table('remove', ['remove'], words.remove),
  table('thirdParty', ['third-party'], words.thirdParty, ...ofExchanges('thirdParty')),
  table('mine', ['mine', 'sample'], MINE),
  table('prose', ['prose'], PROSE),
  table('new', ['new-key'], NEW),
  table('yes', ['yes'], YES),
  table('no', ['no'], NO),
  ...againstKinds.map((kind) => table(kind, kind === 'device' ? ['login', 'device'] : [kind], against(kind))),
];
