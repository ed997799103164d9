// Package space keeps spaces and the grants to them as rows: access decides over
// grants, this package stores them. What must always hold: a grant is made by a
// record (its source) in the transaction that wrote the record, so whoever reads
// why somebody may see something finds the record that says so; and every change
// of grants bumps the view epoch, so nobody goes on seeing what was taken away.
package space
