// Package trello reads a board that Trello exported as JSON.
//
// What must always hold: cards keep their list, their order within it and what was said on them, with who and
// when; what the export names but doesn't hold, such as the bytes of attachments, is told.
package trello
