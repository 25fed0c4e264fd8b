import { browser } from 'wxt/browser';
import type { FootFacts } from '../../components/system/SheetFoot.tsx';
import { platform } from '../../lib/platform/platform.ts';

/** What the foot of a page says and leads to. */
export function about(): FootFacts {
  const { guide, support, source = null } = platform.links;
  return { platform: platform.name, version: browser.runtime.getManifest().version, guide, support, source };
}
