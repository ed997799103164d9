// Package parcel is what was found in a file from another product, in words that are nobody's: pages, tables
// with rows, files beside them, and what could not be read. It knows no records; what becomes of it is for
// others to say.
package parcel
