// Package markdown reads the texts of notes: Markdown with tables, check lists and
// strikethrough (GFM), and links to records.
//
// A link to a record is [word](anteroom:kind/id), a picture that is a file ![words](anteroom:file/id).
// The word of a link is always the same for a kind: what a record is called is looked up for
// whoever reads, so that a note never tells the name of what its reader may not see.
//
// What must always hold: whatever a text says, what HTML makes of it runs nothing, loads
// nothing from elsewhere and leads only to addresses of the web, of mail and of phones. Two
// things see to that, each by itself: raw HTML is never written and addresses are chosen here,
// and a sanitizer that knows nothing of Markdown lets through only the elements listed in policy.
package markdown
