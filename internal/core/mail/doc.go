// Package mail reads a mail that was saved as a file, or copied as text: who sent it and when, to
// whom, what it says and what is attached. It reads the format of the internet (RFC 5322 for headers,
// RFC 2045 and 2046 for parts, RFC 2047 and 2231 for words and names in other letters) and that of
// Outlook (MS-OXMSG: properties in a compound file, MS-CFB), and asks nobody but the file.
//
// What must always hold: what comes from outside is bounded in every direction (bytes, headers, parts,
// nesting, names, texts, entries of a directory), so that no file costs more than its size; a chain
// that leads in a circle ends; what is given is plain text without a byte of HTML, whatever the mail
// held; a mail that breaks off is read as far as it goes; what is no mail is refused in plain words.
//
// Compound files are read by this package itself: a reader for all of them builds the path of every
// entry, which a file of deeply nested folders turns into memory that grows with the square of its size.
package mail
