// Package deciders joins what principals decide with the areas whose records it concerns:
// what can follow from an answer, and where standing authority counts. Each kind of effect
// is one entry. It stores nothing, and what it does is done by the areas' own use cases.
package deciders
