import { expect, it } from 'vitest';
import { amountText, anyAmount, readAmount } from './amount';

it('reads what people type, in hundredths', () => {
  for (const [text, hundredths] of [
    ['', anyAmount],
    ['250', 25_000],
    ['1,250.5', 125_050],
    ['99.05', 9905],
    ['0', 0],
    [' 12 000 ', 1_200_000],
  ] as const) {
    expect(readAmount(text), text).toBe(hundredths);
  }
  for (const text of ['-3', '1.234', 'about 20', '1e9', '99999999999']) {
    expect(readAmount(text), text).toBeUndefined();
  }
});

it('writes what it reads', () => {
  for (const text of ['', '250', '99.05', '0', '0.50']) {
    expect(amountText(readAmount(text) ?? Number.NaN)).toBe(text);
  }
});
