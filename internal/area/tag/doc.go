// Package tag keeps the coloured words by which records of every kind are sorted.
// Tags belong to the whole organisation: everybody in it may make and change them.
// What must always hold: no two living tags have one name, whatever its case or
// spacing; and a tag in the trash stays on the records that have it, so that
// restoring it puts it back where it was. A tag that was merged into another is one
// in the trash whose records have the other as well, so merging loses nothing and
// restoring it takes off exactly what it brought.
package tag
