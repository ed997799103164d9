// Package pdftest reads PDF files in tests, by a reader that is not ours: their words, where they lead, and
// whether they are sound.
package pdftest
