// Package project keeps what is worked at for a while: a name, who leads it, from when until when, and how it stands. Its
// tasks are records of their own that are steps of it. What must always hold: it ends no earlier than it begins, whoever leads
// it sees its space, and putting it away leaves its tasks where they are.
package project
