// Writes the types of the API (../../src/api/schema.d.ts) from its committed description.
import { existsSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const description = ['../../../api/openapi.yaml', '../../../api/openapi.json']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url));
if (!description) {
  throw new Error(
    'There is no api/openapi.yaml or api/openapi.json. Generate the description first.',
  );
}

const types = astToString(await openapiTS(description, { alphabetize: true }));
writeFileSync(
  new URL('../../src/api/schema.d.ts', import.meta.url),
  `// Generated from the API description by tools/openapi. Do not edit.\n\n${types}`,
);
