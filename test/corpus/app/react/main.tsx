import { type ComponentType, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { exchanges } from '../../../../lib/exchanges/all.ts';
import { type CorpusCase, type KeyPage, type Kit, LIST } from '../../case.ts';
import { allCases } from '../../cases/index.ts';
import { type Language, wordsFor } from '../../labels/index.ts';
import { drawnAs } from '../drawn-as.ts';
import type { KeyForm } from '../form.ts';
import { transform } from '../transform.ts';
import { sleep, tellTruth } from '../truth.ts';
import type { ReactKit } from './kit.ts';
import { formFor, NEW_KEY, PageProvider } from './page.tsx';
import { type PageKit, pageKit } from './page-kit.ts';
import { BinanceCards } from './pages/binance.tsx';
import { BitgetDialog } from './pages/bitget.tsx';
import { BybitCreate, BybitList } from './pages/bybit.tsx';
import { KucoinForm, KucoinRows } from './pages/kucoin.tsx';
import { OkxForm } from './pages/okx.tsx';
import { others } from './pages/others/index.ts';
import { Redesign } from './pages/redesign.tsx';

const layouts: Readonly<Record<KeyPage['layout'], ComponentType>> = {
  'binance-cards': BinanceCards,
  'bybit-list': BybitList,
  'bybit-create': BybitCreate,
  'okx-form': OkxForm,
  'bitget-dialog': BitgetDialog,
  'kucoin-form': KucoinForm,
  'kucoin-rows': KucoinRows,
  redesign: Redesign,
};

const kits: Readonly<Partial<Record<Kit, () => Promise<ReactKit>>>> = {
  plain: async () => (await import('./kits/plain.tsx')).plain,
  bn: async () => (await import('./kits/bn.tsx')).bn,
  antd: async () => (await import('./kits/antd.tsx')).antd,
  mui: async () => (await import('./kits/mui.tsx')).mui,
  mantine: async () => (await import('./kits/mantine.tsx')).mantine,
  arco: async () => (await import('./kits/arco.tsx')).arco,
  semi: async () => (await import('./kits/semi.tsx')).semi,
  radix: async () => (await import('./kits/radix.tsx')).radix,
  headless: async () => (await import('./kits/headless.tsx')).headless,
  aria: async () => (await import('./kits/aria.tsx')).aria,
};

const mode = new URLSearchParams(location.search);

function Page({ one, page, kit }: { one: CorpusCase; page: KeyPage; kit: PageKit }) {
  const limit = page.limit ?? exchanges.find(({ id }) => id === one.exchange)?.limit ?? LIST.length;
  const [{ editing, form }, setEdited] = useState(() => begin(page.editing));
  const Layout = layouts[page.layout];

  function begin(index: number | null): { editing: number | null; form: KeyForm } {
    const form = formFor((index === null ? page.keys[0] : page.keys[index]) ?? NEW_KEY, page, limit);
    tellTruth(form.wouldSave);
    return { editing: page.creates ? 0 : index, form };
  }

  const words = wordsFor(
    (mode.get('lang') as Language | null) ?? one.language,
    one.exchange,
    page.wording ?? 'quoted',
  );
  const edit = (index: number | null) => setEdited(begin(index));
  return (
    <PageProvider value={{ one, page, words, kit, limit, form, editing, edit }}>
      <Layout />
    </PageProvider>
  );
}

async function show(one: CorpusCase, root: HTMLElement): Promise<void> {
  const bare = await kits[one.kit]?.();
  if (!bare) throw new Error(`No React kit is called ${one.kit}`);
  const kit = pageKit(bare);
  const { page } = one;
  const Other = page.layout === 'other' ? others[page.other] : undefined;
  if (page.layout === 'other' && !Other) throw new Error(`No page is called ${page.other}`);
  if (page.layout === 'other') tellTruth(() => ({ restricted: false, ips: [] }));
  const tree = (
    <kit.Root>
      {page.layout === 'other' ? (
        Other ? (
          <Other kit={kit} />
        ) : null
      ) : (
        <Page one={one} page={page} kit={kit} />
      )}
    </kit.Root>
  );
  if (page.layout !== 'other' && page.wakesAfter) {
    const { renderToString } = await import('react-dom/server');
    root.innerHTML = renderToString(tree);
    sleep();
    setTimeout(() => hydrateRoot(root, tree), page.wakesAfter);
  } else {
    createRoot(root).render(tree);
  }
}

const one = allCases.find(({ id }) => id === mode.get('page'));
const root = document.querySelector<HTMLElement>('#root');
if (!one || !root) throw new Error(`No such page: ${mode.get('page')}`);
transform(document, mode);
await show(drawnAs(one, mode), root);
