import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (...path: string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8');

test('whatever can be taken out of the trash is taken out of it here', () => {
  const offered = read('../../../api/openapi.yaml').match(/\/[a-z-]+(\/{kind})?\/{id}\/restore/g);
  expect(offered?.length).toBeGreaterThan(20);
  const here = read('restore.ts');
  expect(offered?.filter((one) => !here.includes(`'${one}'`))).toEqual([]);
});
