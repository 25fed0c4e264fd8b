import { createApp } from 'vue';
import { exchanges } from '../../../../lib/exchanges/all.ts';
import { type Kit, LIST } from '../../case.ts';
import { allCases } from '../../cases/index.ts';
import { type Language, wordsFor } from '../../labels/index.ts';
import { drawnAs } from '../drawn-as.ts';
import { transform } from '../transform.ts';
import type { VueKit } from './kit.ts';
import { pageOf } from './page.ts';

const kits: Readonly<Partial<Record<Kit, () => Promise<VueKit>>>> = {
  element: async () => (await import('./kits/element.ts')).element,
  naive: async () => (await import('./kits/naive.ts')).naive,
  antdv: async () => (await import('./kits/antdv.ts')).antdv,
};

const mode = new URLSearchParams(location.search);
const found = allCases.find(({ id }) => id === mode.get('page'));
if (!found) throw new Error(`No such page: ${mode.get('page')}`);
const one = drawnAs(found, mode);
if (one.page.layout === 'other') throw new Error(`No Vue kit draws ${one.id}`);
const kit = await kits[one.kit]?.();
if (!kit) throw new Error(`No Vue kit is called ${one.kit}`);
const root = document.querySelector('#root');
if (!root) throw new Error('The document has no place for the page');
const { page } = one;
const language = (mode.get('lang') as Language | null) ?? one.language;
const limit = page.limit ?? exchanges.find(({ id }) => id === one.exchange)?.limit ?? LIST.length;
transform(document, mode);
createApp(pageOf(one, page, wordsFor(language, one.exchange, page.wording ?? 'quoted'), kit, limit)).mount(
  root,
);
