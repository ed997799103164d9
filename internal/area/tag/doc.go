// Package tag keeps the coloured words by which records of every kind are sorted.
// A tag belongs to the whole organisation, where everybody may make and change it, or to one
// space: then only who reads there sees it, and only records there have it, and those that came from
// there. What must always hold: no two living tags of a space have one name, whatever its case or
// spacing; a tag is merged only where all who see it see the other; and a tag in the trash stays on the records that have it, so that
// restoring it puts it back where it was. A tag that was merged into another is one
// in the trash whose records have the other as well, so merging loses nothing and
// restoring it takes off exactly what it brought.
package tag
