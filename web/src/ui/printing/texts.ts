import { texts } from '../../app/i18n';

export const p = texts('ui.printing', {
  print: 'Print',
  pdf: 'Save as PDF',
  printNamed: 'Print: {name}',
  pdfNamed: 'Save as PDF: {name}',
});
