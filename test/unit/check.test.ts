import { describe, expect, it, vi } from 'vitest';
import { countOf, runStep } from '../../scripts/check/step.ts';

describe('what a step counts for', () => {
  it('is one test where it counts none itself', () => {
    expect(countOf({ name: 'types' }, true)).toEqual({ passed: 1, failed: 0 });
    expect(countOf({ name: 'types' }, false)).toEqual({ passed: 0, failed: 1 });
  });

  it('is what its report says', () => {
    const count = () => ({ passed: 7, failed: 2 });
    expect(countOf({ name: 'tests', count }, false)).toEqual({ passed: 7, failed: 2 });
  });

  it('is a failure where its exit code is not 0 although its report says that all passed', () => {
    const count = () => ({ passed: 7, failed: 0 });
    expect(countOf({ name: 'tests', count }, false)).toEqual({ passed: 7, failed: 1 });
  });

  it.each([
    ['ran no test', () => ({ passed: 0, failed: 0 })],
    [
      'left no report',
      () => {
        throw new Error('no such file');
      },
    ],
  ])('is a failure where it %s', (_, count) => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(countOf({ name: 'tests', count }, true)).toEqual({ passed: 0, failed: 1 });
    silent.mockRestore();
  });

  it('is a failure where its program does not exist', async () => {
    const silent = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const outcome = await runStep({ name: 'nothing', command: ['no-such-program'] }, false);
    silent.mockRestore();
    expect(outcome).toMatchObject({ name: 'nothing', passed: 0, failed: 1 });
  });
});
