import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIST_DAYS, NOTICE_DAYS, OVERLAP_DAYS, RED_DAYS } from '../../../lib/rotation/terms.ts';

it.each([
  ['docs/feed.md', `at most ${LIST_DAYS} days`],
  ['docs/feed.md', `at least ${NOTICE_DAYS} days`],
  ['docs/feed.md', `at least ${OVERLAP_DAYS} days`],
  ['docs/runbook.md', `live in ${NOTICE_DAYS} days`],
  ['docs/runbook.md', `${OVERLAP_DAYS} days after that`],
  ['docs/runbook.md', `T-${NOTICE_DAYS}`],
  ['public/_locales/en/messages.json', `without the usual ${NOTICE_DAYS} days’ notice`],
])('%s says “%s”, as the policy does', (path, sentence) => {
  expect(readFileSync(path, 'utf8')).toContain(sentence);
});

it('the texts that say "a week" hold as long as both terms are one', () => {
  expect([NOTICE_DAYS, RED_DAYS]).toEqual([7, 7]);
});
