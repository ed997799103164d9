import { type Article, groups, plain } from './article';

const files = import.meta.glob<{ article: Article }>('./articles/*.ts', { eager: true });

/** Every article, group by group, in the order of their titles. */
export const articles: readonly Article[] = Object.values(files)
  .map(({ article }) => article)
  .sort(
    (a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.title.localeCompare(b.title),
  );

export function articleOf(id: string | undefined): Article | undefined {
  return articles.find((one) => one.id === id);
}

/** The article about the page at an address; a page within a page has that one's. */
export function articleAt(path: string): Article | undefined {
  return (
    articles.find(({ page }) => page === path) ??
    articles.find(({ page }) => page && page !== '/' && path.startsWith(`${page}/`))
  );
}

/** What an article was found by: the sentence that has the words, or how it begins. */
export interface Hint {
  article: Article;
  hint: string;
}

/** Those that have a word beginning so for each word asked, in title and words before text; best first. */
export function search(query: string): Hint[] {
  const wanted = fold(query).split(split).filter(Boolean);
  if (wanted.length === 0) return [];
  return articles
    .map((article) => ({ article, weight: weigh(article, wanted) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ article }) => ({ article, hint: hintOf(article, wanted) }));
}

const split = /[^\p{L}\p{N}]+/u;

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase();
}

const has = (text: string, start: string) =>
  fold(text)
    .split(split)
    .some((word) => word.startsWith(start));

/** 0 when a word is nowhere; little words are only asked of the title. */
function weigh({ title, words = '', text }: Article, wanted: readonly string[]): number {
  let sum = 0;
  for (const start of wanted) {
    if (has(title, start)) sum += 8;
    else if (has(words, start)) sum += 4;
    else if (has(plain(text), start)) sum += 1;
    else if (!little.has(start)) return 0;
  }
  return sum;
}

/** Words of a question that say nothing of what it is about. */
const little = new Set(
  'how do i a an the to can is what where when my of in on for and why does it be'.split(' '),
);

function hintOf({ text }: Article, wanted: readonly string[]): string {
  const sentences = plain(text).split(/(?<=[.:?!]) /);
  return (
    sentences.find((one) => wanted.some((start) => !little.has(start) && has(one, start))) ??
    sentences[0] ??
    ''
  );
}
