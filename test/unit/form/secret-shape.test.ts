import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNoName } from '../../../lib/form/name/secret-shape.ts';
import { anyPlanted } from '../../planted/secrets.ts';
import { runs } from '../../runs.ts';

describe('the shape of a text that is nobody’s name', () => {
  it('is that of a secret of letters alone whose runs of small letters are long', () => {
    expect(isNoName('MCyDDeYvYGgiyCynBrHarEAKxvyUdydVn')).toBe(true);
  });

  it('is that of every planted secret that a shape can tell', () => {
    const shapes = anyPlanted(['long', 'grouped', 'punctuated', 'letters', 'dotted', 'phrase', 'code']);
    fc.assert(
      fc.property(shapes, ({ text }) => isNoName(text)),
      runs(100_000),
    );
  });

  it('is not that of a long name in one word', () => {
    for (const name of [
      'MyBinanceTradingBotProductionMain',
      'GridBotForFuturesAndSpotTrading',
      'TradingBot2024',
    ])
      expect(isNoName(name), name).toBe(false);
  });
});
