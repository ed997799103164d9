// Package paper is what a printed page says: sheets of headings, paragraphs, lists, tables, facts and
// pictures, apart from how they look. A page is made once and drawn twice: by the template of the printed
// pages (edge/web), and here as a PDF (core/pdf).
//
// What must always hold: texts are words and never marks, so nothing that somebody typed means anything but
// itself; what can be followed leads to the web, to mail or to a phone; what does not fit is wrapped or goes
// on to the next page, and nothing is cut off; how much is set is bounded, and what was left out is said.
package paper
