import { describe, expect, it } from 'vitest';
import { readable, sizeText, sortOf } from './type';

describe('what a file is', () => {
  it('is told by its type', () => {
    for (const [type, sort] of [
      ['image/svg+xml', 'picture'],
      ['application/pdf', 'pdf'],
      ['text/csv', 'table'],
      ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'table'],
      ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text'],
      ['application/vnd.ms-outlook', 'mail'],
      ['application/zip', 'archive'],
      ['text/html', 'text'],
      ['application/octet-stream', 'other'],
    ] as const) {
      expect(sortOf(type), type).toBe(sort);
    }
    expect(readable('text/html')).toBe(false);
  });

  it('is as large as people say', () => {
    expect(sizeText(17)).toBe('17 bytes');
    expect(sizeText(1536)).toBe('1.5 KB');
    expect(sizeText(84 * 1024)).toBe('84 KB');
    expect(sizeText(100 * 1024 ** 2)).toBe('100 MB');
    expect(sizeText(20 * 1024 ** 3)).toBe('20 GB');
  });
});
