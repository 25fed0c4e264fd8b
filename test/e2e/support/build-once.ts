import { buildCorpus } from '../../corpus/build.ts';
import { buildEngine } from '../../corpus/build-engine.ts';
import { buildPages } from '../../world/index.ts';

/** Builds what several specs need, before any of them runs: two of them may run at the same time. */
export default async function buildOnce(): Promise<void> {
  await buildPages();
  await buildCorpus();
  await buildEngine();
}

if (import.meta.main) await buildOnce();
