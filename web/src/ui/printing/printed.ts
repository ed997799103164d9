import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useCommands } from '../../app/commands';
import { p } from './texts';

/** The address of a printed page, with more that is asked in it. */
function asking(address: string, more: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${more}`;
}

/** Where the PDF of a printed page is. */
export const pdfOf = (address: string): string => asking(address, 'as=pdf');

/** Opens a printed page, which asks the browser to print it at once. */
export function print(address: string): void {
  window.open(asking(address, 'now=1'), '_blank', 'noopener');
}

/** Lets the browser save the PDF of a printed page. */
export function savePdf(address: string): void {
  const anchor = document.createElement('a');
  anchor.href = pdfOf(address);
  anchor.download = '';
  anchor.click();
}

/**
 * What the page in view is as a printed page: in the palette, and by the browser's own keys for printing. `before` runs
 * first, so that what was typed last is on it.
 */
export function usePrinted(address: string | undefined, name?: string, before?: () => void): void {
  useCommands(
    address === undefined
      ? []
      : [
          {
            id: 'printing.print',
            label: name ? p('printNamed', { name }) : p('print'),
            group: 'here',
            icon: IconPrinter,
            keys: 'mod+p',
            words: 'paper',
            run: () => {
              before?.();
              print(address);
            },
          },
          {
            id: 'printing.pdf',
            label: name ? p('pdfNamed', { name }) : p('pdf'),
            group: 'here',
            icon: IconFileTypePdf,
            words: 'download print paper',
            run: () => {
              before?.();
              savePdf(address);
            },
          },
        ],
  );
}
