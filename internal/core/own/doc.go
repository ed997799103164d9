// Package own is what records hold in fields that an organisation made for itself:
// typed values, kept beside records of any kind. A kind has them by its declaration
// (record.Kind.Own); package field keeps what the fields are called and where they are.
//
// What must always hold: a value is written in one way only, so that equal values are
// equal texts; one that its field can't hold is refused before anything is written;
// numbers and money are exact; an address is one that is safe to open; and a value
// outlives its field's way into the trash and the choice that it was.
package own
