import inter from '@fontsource-variable/inter/package.json' with { type: 'json' };

/**
 * The Latin file of Inter has one address, with its version instead of a content hash, because
 * public.css (which no bundler rewrites) names it too: whoever signs in has then loaded the font
 * of the application already. A new version of Inter is a new address, so it may be cached for ever.
 */
export const interLatin = `assets/inter-latin-${inter.version}.woff2`;

export function nameAsset(asset: { names: string[] }): string {
  return asset.names.includes('inter-latin-wght-normal.woff2')
    ? interLatin
    : 'assets/[name]-[hash][extname]';
}
