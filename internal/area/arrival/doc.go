// Package arrival brings in what somebody kept elsewhere: an export of Notion, a board of Trello, projects of
// Todoist. The readers below it (notion, trello, todoist) make parcels of files; this package says what each
// part becomes, as whoever brings it chose, and the app makes all of it in one act. The report of what could
// not be kept is a note like any other, made in that act. It stores nothing itself.
//
// What must always hold: looking makes nothing; what is made is made whole or not at all, and undone as one;
// nothing is left out without being told; and nothing that stands in a file becomes anything but text, a link,
// a picture or a file.
package arrival
