import type { Control, CorpusCase, Kit } from '../case.ts';

/** The page with another kit, another kind of control and other IPs on its keys, where its address asks for that. */
export function drawnAs(one: CorpusCase, mode: URLSearchParams): CorpusCase {
  const kit = (mode.get('kit') as Kit | null) ?? one.kit;
  const control = mode.get('control') as Control | null;
  const ips = mode.get('held')?.split(',');
  if (one.page.layout === 'other') return { ...one, kit };
  const keys = one.page.keys.map((key) => (ips ? { ...key, restricted: true, ips } : key));
  return { ...one, kit, page: { ...one.page, keys, control: control ?? one.page.control } };
}
