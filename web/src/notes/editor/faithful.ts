/** The words of a text, each as often as it is there. */
function counted(text: string): Map<string, number> {
  const all = new Map<string, number>();
  const plain = text.replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, ' ').replaceAll('\\', '');
  for (const [one] of plain.matchAll(/[\p{L}\p{N}]+/gu)) all.set(one, (all.get(one) ?? 0) + 1);
  return all;
}

/** Whether a text has fewer words after something was done to it than before. */
export function losesWords(before: string, after: string): boolean {
  const left = counted(after);
  return [...counted(before.replaceAll(/&[a-z]+;/g, ' '))].some(
    ([one, times]) => (left.get(one) ?? 0) < times,
  );
}
